/** How patient look-ups are, and how gentle with a source. */
export interface LookupLimits {
  /** From the question to the answer, whatever happens between. */
  readonly deadlineMs: number;
  /** For one call. */
  readonly timeoutMs: number;
  /** Tries after the first, while the deadline allows. */
  readonly retries: number;
  /** Wait before the first retry; doubles, with jitter. */
  readonly firstRetryMs: number;
  /** How long an answer is given again without asking. */
  readonly keepMs: number;
  /** Calls to one source on their way at once. */
  readonly atOnce: number;
  /** After so many failed calls in a row a source is left alone for so long. */
  readonly breaker: { readonly failures: number; readonly coolDownMs: number };
}
