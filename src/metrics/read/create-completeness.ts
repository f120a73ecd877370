import { addDays, type AreaBook, type Day, type OrganisationBook, type Period } from '#domain';
import type { ReporterProgress } from '#store';
import type { RowTarget } from '../query/row-target.js';
import type { Completeness } from '../value/metric-value.js';

/** How many reporters owed a unit's figures of a period and how many delivered. */
export type CompletenessOf = (target: CompletedRow, sources: readonly string[]) => Completeness;

/** What of a row decides who owes its figures. */
export type CompletedRow = Pick<RowTarget, 'unit' | 'period'>;

interface Counts {
  expected: number;
  delivered: number;
  /** Of those expected, the ones that lie in the unit itself and not in one below it. */
  own: number;
}

/**
 * Counts reporters valid in a period by the unit in which their organisation lay then, so that a hospital added later
 * changes no earlier figure. One has delivered when its data hold anything of the period or after it.
 */
export function createCompleteness(
  progress: readonly ReporterProgress[],
  organisations: OrganisationBook,
  book: AreaBook,
  loading: ReadonlySet<string>,
): CompletenessOf {
  const known = new Map<string, ReadonlyMap<number, Counts>>();

  const count = (period: Period, sources: readonly string[]): ReadonlyMap<number, Counts> => {
    const counts = new Map<number, Counts>();
    for (const reporter of progress) {
      if (!sources.includes(reporter.sourceName) || !validWithin(reporter, period)) continue;
      const unitId = unitOf(reporter, lastDayWithin(reporter, period), organisations);
      if (unitId === undefined) continue;
      const delivered = reporter.dataThrough !== undefined && reporter.dataThrough >= firstDayWithin(reporter, period);
      for (const id of [unitId, ...book.ancestors(unitId).map((unit) => unit.id)]) {
        let entry = counts.get(id);
        if (!entry) counts.set(id, (entry = { expected: 0, delivered: 0, own: 0 }));
        entry.expected += 1;
        if (id === unitId) entry.own += 1;
        if (delivered) entry.delivered += 1;
      }
    }
    return counts;
  };

  return ({ unit: { id: unitId }, period }, sources) => {
    const name = `${period.code}/${sources.join(',')}`;
    let counts = known.get(name);
    if (!counts) known.set(name, (counts = count(period, sources)));
    // Where nobody inside a unit owes the data, whoever owes them for the whole territory around it does (an operations
    // centre); where its neighbours owe them each for itself, nobody does.
    const around = book.ancestors(unitId).map(({ id }) => counts.get(id));
    const nearest = counts.get(unitId) ?? around.find((entry) => entry !== undefined);
    const owing = counts.has(unitId) || nearest?.own === nearest?.expected ? nearest : undefined;
    const { expected, delivered } = owing ?? { expected: 0, delivered: 0 };
    return { expected, delivered, loading: sources.some((source) => loading.has(source)) };
  };
}

const validWithin = ({ from, to }: ReporterProgress, period: Period): boolean =>
  (from === undefined || from < period.to) && (to === undefined || to > period.from);

const firstDayWithin = ({ from }: ReporterProgress, period: Period): Day =>
  from !== undefined && from > period.from ? from : period.from;

const lastDayWithin = ({ to }: ReporterProgress, period: Period): Day =>
  addDays(to !== undefined && to < period.to ? to : period.to, -1);

function unitOf(
  { organisationKind, organisationCode }: ReporterProgress,
  day: Day,
  organisations: OrganisationBook,
): number | undefined {
  if (organisationKind === undefined || organisationCode === undefined) return undefined;
  return organisations.find(organisationKind, organisationCode, day)?.unitId;
}
