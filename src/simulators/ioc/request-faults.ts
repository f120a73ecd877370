import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';

/** What goes wrong with one request; decided by the order of requests, so the same run goes wrong in the same way. */
export interface RequestFault {
  readonly status?: 500 | 503 | 429;
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number;
  /** The page lacks its last rows, though it announces them. */
  readonly shortPage: boolean;
  readonly latencyMs: number;
}

/** Draws the faults of a server's requests one after the other. */
export function createRequestFaults(random: Random, knobs: Knobs): () => RequestFault {
  return () => {
    const fails = random.chance(knobs.errorRate);
    const status = fails ? random.pick([500, 503, 429] as const) : undefined;
    return {
      status,
      retryAfter: status === 429 || status === 503 ? 1 : undefined,
      shortPage: random.chance(knobs.truncatedPages),
      latencyMs: knobs.latencyMs === 0 ? 0 : Math.round(knobs.latencyMs * (0.5 + random.next())),
    };
  };
}
