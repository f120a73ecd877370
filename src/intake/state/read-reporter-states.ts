import { reporterState, type ReporterState, type WorkingCalendar } from '#domain';
import type { ReporterAccount } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import { dueMoments } from '../schedule.js';

export interface ReporterStanding extends ReporterAccount {
  readonly state: ReporterState;
  /** The last moment up to now by which it owed a delivery. */
  readonly lastExpectedAt?: string;
}

const momentsAsked = 10;

/** How every reporter stands now, or those of one source. */
export async function readReporterStates(
  deps: Pick<IntakeDeps, 'pool' | 'store' | 'clock'>,
  calendar: WorkingCalendar,
  source?: string,
): Promise<readonly ReporterStanding[]> {
  const accounts = await deps.store.readReporterFacts(deps.pool, source);
  const now = instantNow(deps);
  const known = new Map<string, readonly string[]>();
  const dueOf = (cron: string): readonly string[] => {
    let due = known.get(cron);
    if (!due) known.set(cron, (due = dueMoments(cron, new Date(now), momentsAsked)));
    return due;
  };
  return accounts.map((account) => {
    const due = account.expectedBy === undefined ? [] : dueOf(account.expectedBy);
    const { from = '0001-01-01', to, expectedBy = '* * * * *', lastAt, lastWhole } = account;
    const reporter = { from, to, expectedBy };
    const facts = { reporter, lastDeliveryAt: lastAt, lastWhole, due, now, calendar };
    return { ...account, state: reporterState(facts), lastExpectedAt: due[0] };
  });
}
