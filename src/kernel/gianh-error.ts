import { type ErrorCode, errorCatalogue } from './error-catalogue.js';

/** Details a caller may see beside an error: plain values only, never personal data, SQL, paths or stacks. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A coded failure whose message says what to do next.
 *
 * The code is one of the `GIANH_*` catalogue (docs/errors.md); the catalogue says whose fault it is and
 * therefore whether the message may be shown to the caller.
 */
export class GianhError extends Error {
  override readonly name = 'GianhError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }

  /** Whose fault it is: the caller's (shown), a source's (shown) or ours (masked). */
  get fault(): (typeof errorCatalogue)[ErrorCode]['fault'] {
    return errorCatalogue[this.code].fault;
  }
}
