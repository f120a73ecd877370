import type { RejectionCode } from '#domain';

/** Thrown inside `translate` only, which turns it into a rejection value: one bad field costs one row. */
export class RowFault extends Error {
  override readonly name = 'RowFault';

  constructor(
    readonly code: RejectionCode,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
