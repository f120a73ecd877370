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
  const known = new Map<string, OwingWithin>();
  const others = new WeakMap<CompletedRow, Map<string, RowOwing>>();
  const unitAt = unitsOf(organisations);

  /** Who owed figures of a period, by each unit in or below which it lay. */
  const owingIn = ({ period, span }: CompletedRow, sources: readonly string[], sourceNames: string): OwingWithin => {
    const name = `${span.from}/${period.from}/${span.to}/${sourceNames}`;
    const before = known.get(name);
    if (before) return before;
    const owing = new Map<number, Owing[]>();
    const found: OwingWithin = { owing, plain: new Map() };
    if (known.size >= keptDays) known.clear();
    known.set(name, found);
    const lastDay = addDays(span.to, -1);
    for (const reporter of progress) {
      if (!sources.includes(reporter.sourceName) || !validWithin(reporter, span)) continue;
      const unitId = unitAt(reporter, endsBefore(reporter, span) ? lastDayWithin(reporter, span) : lastDay);
      if (unitId === undefined) continue;
      const first = firstDayWithin(reporter, validWithin(reporter, period) ? period : span);
      const delivered = reporter.dataThrough !== undefined && reporter.dataThrough >= first;
      const one: Owing = { reporter, unitId, delivered };
      const put = (id: number): void => {
        const list = owing.get(id);
        if (list) list.push(one);
        else owing.set(id, [one]);
      };
      put(unitId);
      for (const { id } of book.ancestors(unitId)) put(id);
    }
    return found;
  };

  const find = (target: CompletedRow, sources: readonly string[], sourceNames: string): RowOwing => {
    const { owing, plain } = owingIn(target, sources, sourceNames);
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
    const isPlain = !isRestated && reporters === undefined;
    const before = isPlain ? plain.get(unit.id) : others.get(target)?.get(sourceNames);
    if (before) return before;
    const all = isRestated ? places.flatMap((place) => ownOrAll(within(place.unitId), place)) : within(unit.id);
    const theirs = reporters ? [...owing.values()].flat().filter(isOf(reporters)) : [];
    const found = {
      owing: theirs.length > 0 ? theirs : all,
      isRestated,
      covers: (id: number) => within(id).length > 0,
    };
    if (isPlain) plain.set(unit.id, found);
    else others.set(target, (others.get(target) ?? new Map<string, RowOwing>()).set(sourceNames, found));
    return found;
  };

  // All metrics of a row that come from the same sources are owed by the same reporters, and are asked one after the other.
  let last: { readonly target: CompletedRow; readonly sourceNames: string; readonly found: RowOwing } | undefined;
  return (target, sources) => {
    const sourceNames = nameOf(sources);
    if (last?.target === target && last.sourceNames === sourceNames) return last.found;
    const found = find(target, sources, sourceNames);
    last = { target, sourceNames, found };
    return found;
  };
}

/** Who owes figures of some days: by the units it lies in, and the rows of units already told. */
interface OwingWithin {
  readonly owing: ReadonlyMap<number, readonly Owing[]>;
  readonly plain: Map<number, RowOwing>;
}

const names = new WeakMap<readonly string[], string>();

/** Sources of a metric as one name; lists of sources belong to definitions, so that each is joined once. */
function nameOf(sources: readonly string[]): string {
  let name = names.get(sources);
  if (name === undefined) names.set(sources, (name = sources.join(',')));
  return name;
}

const once = new WeakMap<readonly Owing[], readonly Owing[]>();

/** Each reporter once; found once for every list. */
export function eachOnce(owing: readonly Owing[]): readonly Owing[] {
  let found = once.get(owing);
  if (!found) once.set(owing, (found = [...new Map(owing.map((one) => [one.reporter, one])).values()]));
  return found;
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

const endsBefore = ({ to }: ReporterProgress, days: Days): boolean => to !== undefined && to < days.to;

const lastDayWithin = ({ to }: ReporterProgress, days: Days): Day =>
  addDays(to !== undefined && to < days.to ? to : days.to, -1);

type UnitAt = (reporter: ReporterProgress, day: Day) => number | undefined;

const unitsKnown = new WeakMap<OrganisationBook, UnitAt>();

/** Days whose units are kept with their book. */
const keptDays = 500;

/** The unit in which a reporter's organisation lay on a day; looked up once per content of the book and day. */
function unitsOf(organisations: OrganisationBook): UnitAt {
  const found = unitsKnown.get(organisations);
  if (found) return found;
  const days = new Map<Day, Map<string, number | undefined>>();
  const unitAt: UnitAt = ({ organisationKind: kind, organisationCode: code }, day) => {
    if (kind === undefined || code === undefined) return undefined;
    let units = days.get(day);
    if (!units) {
      if (days.size >= keptDays) days.clear();
      days.set(day, (units = new Map()));
    }
    const name = `${kind} ${code}`;
    if (!units.has(name)) units.set(name, organisations.find(kind, code, day)?.unitId);
    return units.get(name);
  };
  unitsKnown.set(organisations, unitAt);
  return unitAt;
}
