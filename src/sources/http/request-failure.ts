/** One attempt that did not give an answer worth reading. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  constructor(
    /** In words an operator reads: what happened, without addresses of credentials or contents. */
    readonly words: string,
    readonly mayRetry: boolean,
    /** What the source asked to wait. */
    readonly retryAfterMs?: number,
    options?: { readonly cause?: unknown },
  ) {
    super(words, options);
  }
}
