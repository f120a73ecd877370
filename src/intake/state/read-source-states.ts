import type { SourceFacts } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { dueMoments } from '../schedule.js';

/** RUNNING and FAILED are of the last run; INCOMPLETE until a whole delivery comes; LATE when nothing came when owed. */
export type SourceState = 'OK' | 'RUNNING' | 'FAILED' | 'INCOMPLETE' | 'LATE';

export interface SourceStanding extends SourceFacts {
  readonly state: SourceState;
}

/** How every source stands now. */
export async function readSourceStates(
  { pool, store, clock }: Pick<IntakeDeps, 'pool' | 'store' | 'clock'>,
  sources: readonly Pick<IntakeSource, 'name' | 'expectedBy'>[],
): Promise<readonly SourceStanding[]> {
  const facts = await store.readSourceFacts(pool);
  const expectedBy = new Map(sources.map((source) => [source.name, source.expectedBy]));
  return facts.map((source) => ({ ...source, state: stateOf(source, expectedBy.get(source.name), clock.now()) }));
}

function stateOf(source: SourceFacts, expectedBy: string | undefined, now: Date): SourceState {
  const { lastRun, lastDelivery, held, incompleteReporters } = source;
  if (lastRun?.state === 'RUNNING') return 'RUNNING';
  if (lastRun?.state === 'FAILED') return 'FAILED';
  if (held > 0 || incompleteReporters > 0 || lastDelivery?.whole === false || lastRun?.state === 'INCOMPLETE') {
    return 'INCOMPLETE';
  }
  return expectedBy !== undefined && isLate(expectedBy, lastDelivery?.at, now) ? 'LATE' : 'OK';
}

/** Late is who has delivered nothing since the due moment before the last one. */
function isLate(expectedBy: string, lastAt: string | undefined, now: Date): boolean {
  const [last, before] = dueMoments(expectedBy, now, 2);
  if (last === undefined) return false;
  return lastAt === undefined || lastAt <= (before ?? last);
}
