import { setTimeout as sleep } from 'node:timers/promises';

/** Lets callers pass no closer together than the rate allows; those that come early wait their turn in order. */
export function createRateLimiter(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + gap;
    if (turn - now >= 1) await sleep(turn - now);
  };
}
