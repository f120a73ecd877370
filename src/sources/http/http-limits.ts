/** How polite and how patient a client is with one source. */
export interface HttpLimits {
  /** For one attempt, from connecting to the last byte. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly retries: number;
  readonly rateLimitPerSecond: number;
  /** After so many failed attempts in a row the source is left alone for so long. */
  readonly breaker: { readonly failures: number; readonly coolDownMs: number };
  /** Largest answer taken. */
  readonly maxBytes: number;
  /** Longest `Retry-After` that is waited for; a longer one ends the run, and the next scheduled one tries again. */
  readonly maxRetryAfterMs?: number;
  /** Wait before the first retry; doubles each time, with jitter. */
  readonly firstRetryMs?: number;
  readonly now?: () => Date;
}
