import type { Draft, RejectionCode } from '#domain';

/** A row that cannot be taken in: code, field path and words a sector officer understands, never quoting a hashed or dropped field. */
export interface RowRejection {
  readonly code: RejectionCode;
  readonly field?: string;
  readonly key?: string;
  readonly message: string;
}

/** What a sieved row becomes: a canonical draft, or a rejection. A row may become several, or none. */
export type Translation =
  | { readonly draft: Draft; readonly rejection?: undefined }
  | { readonly rejection: RowRejection; readonly draft?: undefined };
