import type { Instant } from '#domain';

/** CLOSED: it is asked; OPEN: it failed too often and is left alone; HALF_OPEN: one question tries whether it is back. */
export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** How a source stands as far as it is asked live. */
export interface LookupStanding {
  /** Its name. */
  readonly source: string;
  readonly state: CircuitState;
  /** When it came into this state; since the start of the hub if absent. */
  readonly since?: Instant;
  /** Why the last call that failed did so, in words without addresses or contents, and when. */
  readonly lastError?: { readonly words: string; readonly at: Instant };
  /** When it last answered. */
  readonly lastAnswerAt?: Instant;
}
