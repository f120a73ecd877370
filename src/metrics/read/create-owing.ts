import { addDays, type AreaBook, type Day, type OrganisationBook } from '#domain';
import type { ReporterProgress } from '#store';
import type { RowTarget } from '../query/row-target.js';

/** What of a row decides who owes its figures. */
export type CompletedRow = Pick<RowTarget, 'unit' | 'period' | 'span' | 'places' | 'comparability' | 'reporters'>;

/** A reporter that owed figures of some days, in the unit in which its organisation lay then. */
export interface Owing {
  readonly reporter: ReporterProgress;
  readonly unitId: number;
  readonly delivered: boolean;
}

/** Who owes the figures of a row. */
export interface RowOwing {
  /** A reporter may stand in it more than once: see `eachOnce`. The same object for the same unit, days and sources. */
  readonly owing: readonly Owing[];
  readonly isRestated: boolean;
  /** Whether anybody owes the figures of a unit. */
  readonly covers: (unitId: number) => boolean;
}

export type OwingOf = (target: CompletedRow, sources: readonly string[]) => RowOwing;

type Days = RowTarget['span'];

/**
 * Finds the reporters valid in a period by the unit in which their organisation lay then, so that a hospital added later
 * changes no earlier figure. One has delivered when its data hold anything of the period or after it. A restated row is
 * owed by the reporters of all places it is made of.
 */
export function createOwing(
  progress: readonly ReporterProgress[],
  organisations: OrganisationBook,
  book: AreaBook,
): OwingOf {
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
    const isRestated = comparability === 'RESTATED' && reporters === undefined;
    const all = isRestated ? places.flatMap((place) => ownOrAll(within(place.unitId), place)) : within(unit.id);
    const theirs = reporters ? [...owing.values()].flat().filter(isOf(reporters)) : [];
    return { owing: theirs.length > 0 ? theirs : all, isRestated, covers: (id) => within(id).length > 0 };
  };
}

/** Each reporter once. */
export const eachOnce = (owing: readonly Owing[]): readonly Owing[] => [
  ...new Map(owing.map((one) => [one.reporter, one])).values(),
];

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
