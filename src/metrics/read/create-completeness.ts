import { addDays, type AreaBook, type Day, type OrganisationBook } from '#domain';
import type { ReporterProgress } from '#store';
import type { RowTarget } from '../query/row-target.js';
import type { Completeness } from '../value/metric-value.js';
import { coveredParts } from './covered-parts.js';

/** How many reporters owed a row's figures and how many delivered. */
export type CompletenessOf = (target: CompletedRow, sources: readonly string[]) => Completeness;

/** What of a row decides who owes its figures. */
export type CompletedRow = Pick<RowTarget, 'unit' | 'period' | 'span' | 'places' | 'comparability' | 'reporters'>;

/** A reporter that owed figures of some days, in the unit in which its organisation lay then. */
export interface Owing {
  readonly reporter: ReporterProgress;
  readonly unitId: number;
  readonly delivered: boolean;
}

type Days = RowTarget['span'];

/**
 * Counts reporters valid in a period by the unit in which their organisation lay then, so that a hospital added later
 * changes no earlier figure. One has delivered when its data hold anything of the period or after it. A restated row is
 * owed by the reporters of all places it is made of.
 */
export function createCompleteness(
  progress: readonly ReporterProgress[],
  organisations: OrganisationBook,
  book: AreaBook,
  loading: ReadonlySet<string>,
): CompletenessOf {
  const known = new Map<string, ReadonlyMap<number, readonly Owing[]>>();

  /** Who owed figures of a period, by each unit in or below which it lay. */
  const owingIn = (
    { period, span }: CompletedRow,
    sources: readonly string[],
  ): ReadonlyMap<number, readonly Owing[]> => {
    const name = `${span.from}/${period.from}/${span.to}/${sources.join(',')}`;
    const before = known.get(name);
    if (before) return before;
    const owing = new Map<number, Owing[]>();
    known.set(name, owing);
    for (const reporter of progress) {
      if (!sources.includes(reporter.sourceName) || !validWithin(reporter, span)) continue;
      const unitId = unitOf(reporter, lastDayWithin(reporter, span), organisations);
      if (unitId === undefined) continue;
      const first = firstDayWithin(reporter, validWithin(reporter, period) ? period : span);
      const delivered = reporter.dataThrough !== undefined && reporter.dataThrough >= first;
      for (const id of [unitId, ...book.ancestors(unitId).map((unit) => unit.id)]) {
        const list = owing.get(id);
        if (list) list.push({ reporter, unitId, delivered });
        else owing.set(id, [{ reporter, unitId, delivered }]);
      }
    }
    return owing;
  };

  return (target, sources) => {
    const owing = owingIn(target, sources);
    // Where nobody inside a unit owes the data, whoever owes them for the whole territory around it does (an operations
    // centre); where its neighbours owe them each for itself, nobody does.
    const around = (id: number): readonly Owing[] => {
      const above = book.ancestors(id).find((unit) => owing.has(unit.id));
      const found = above === undefined ? [] : owing.get(above.id)!;
      return found.every(({ unitId }) => unitId === above?.id) ? found : [];
    };
    const within = (id: number): readonly Owing[] => owing.get(id) ?? around(id);
    const { unit, places, reporters, comparability } = target;
    const restated = comparability === 'RESTATED' && reporters === undefined;
    const all = restated ? places.flatMap((place) => ownOrAll(within(place.unitId), place)) : within(unit.id);
    const theirs = reporters ? [...owing.values()].flat().filter(isOf(reporters)) : [];
    return {
      ...countOnce(theirs.length > 0 ? theirs : all),
      loading: sources.some((source) => loading.has(source)),
      ...(restated ? { parts: coveredParts(target, book, (id) => within(id).length > 0) } : {}),
    };
  };
}

type Counts = Pick<Completeness, 'delivered' | 'expected'>;

const counted = new WeakMap<readonly Owing[], Counts>();

/** Each reporter once; the reporters of a unit are counted once for all metrics. */
function countOnce(owing: readonly Owing[]): Counts {
  const before = counted.get(owing);
  if (before) return before;
  const once = [...new Map(owing.map((one) => [one.reporter, one])).values()];
  const counts = { delivered: once.filter(({ delivered }) => delivered).length, expected: once.length };
  counted.set(owing, counts);
  return counts;
}

/** Of a place without what lies below it, only those that lie in the unit itself or owe for all around it. */
const ownOrAll = (owing: readonly Owing[], { unitId, scope }: RowTarget['places'][number]): readonly Owing[] =>
  scope === 1 || owing.every((one) => one.unitId !== unitId) ? owing : owing.filter((one) => one.unitId === unitId);

const isOf =
  ({ kind, codes }: NonNullable<RowTarget['reporters']>) =>
  ({ reporter: { organisationKind, organisationCode } }: Owing): boolean =>
    organisationKind === kind && organisationCode !== undefined && codes.includes(organisationCode);

const validWithin = ({ from, to }: ReporterProgress, days: Days): boolean =>
  (from === undefined || from < days.to) && (to === undefined || to > days.from);

const firstDayWithin = ({ from }: ReporterProgress, days: Days): Day =>
  from !== undefined && from > days.from ? from : days.from;

const lastDayWithin = ({ to }: ReporterProgress, days: Days): Day =>
  addDays(to !== undefined && to < days.to ? to : days.to, -1);

function unitOf(
  { organisationKind, organisationCode }: ReporterProgress,
  day: Day,
  organisations: OrganisationBook,
): number | undefined {
  if (organisationKind === undefined || organisationCode === undefined) return undefined;
  return organisations.find(organisationKind, organisationCode, day)?.unitId;
}
