import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';

/** Deletes landed parts whose time has come, source by source; answers how many. Parts with waiting rejections stay. */
export async function cleanLanding(
  { pool, store, clock }: IntakeDeps,
  sources: readonly Pick<IntakeSource, 'id' | 'keepDays'>[],
): Promise<number> {
  let removed = 0;
  for (const { id, keepDays } of sources) {
    const before = new Date(clock.now().getTime() - keepDays * 86_400_000);
    removed += await store.removeLanding(pool, id, before);
  }
  return removed;
}
