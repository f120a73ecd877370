import { type ErrorCode, errorCatalogue, type ErrorDetails, GianhError } from '#kernel';

/** An error on its way between threads, where classes are lost: what whoever waits for it looks at. */
export interface ErrorParcel {
  readonly name: string;
  readonly message: string;
  /** A `GIANH_*` code, or one of PostgreSQL or the system. */
  readonly code?: string;
  readonly details?: ErrorDetails;
  readonly stack?: string;
}

/** What of an error travels; never what a database driver hangs on it beside, which may quote a row. */
export function packError(error: unknown): ErrorParcel {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  const { code } = error as { readonly code?: unknown };
  const details = error instanceof GianhError ? error.details : undefined;
  return { name, message, stack, details, code: typeof code === 'string' ? code : undefined };
}

/** The error as it was thrown: with its code, and of its class when it is one of ours. */
export function unpackError({ name, message, code, details, stack }: ErrorParcel): Error {
  const error =
    name === 'GianhError' && code !== undefined && code in errorCatalogue
      ? new GianhError(code as ErrorCode, message, details)
      : Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
