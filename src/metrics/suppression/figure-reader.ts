import { addDays, type AreaBook, type Period } from '#domain';
import type { BoundMeasure } from '../measure/bound-measure.js';
import type { SnapshotView } from '../query/metric-query.js';
import type { RowTarget } from '../query/row-target.js';
import type { Found, Plans } from '../read/read-context.js';
import type { UnitSets } from '../read/unit-sets.js';
import type { GuardedFigure } from './guarded-figure.js';
import type { Block } from './published-time.js';

/** The counts of a figure in all units of a block. */
export interface FigureCounts {
  /** In a unit with everything below it. */
  readonly whole: (unitId: number, time: string) => number;
  /** At a unit itself, by member of the figure's dimension. */
  readonly own: (unitId: number, time: string) => ReadonlyMap<string, number>;
}

/** Plans and reads the counts of a figure in a block: all of them, whatever was asked. */
export interface FigureReader {
  readonly units: readonly number[];
  /** The periods of the block that are no sum of others. */
  readonly leaves: readonly Period[];
  readonly plan: (plans: Plans) => void;
  readonly read: (found: Found) => FigureCounts;
}

/** Reads a figure by the same measure as every metric that shows it. */
export function createFigureReader(
  { where, cut }: GuardedFigure,
  block: Block,
  bound: BoundMeasure,
  sets: UnitSets,
  snapshot: SnapshotView,
): FigureReader {
  const { book } = sets;
  const units = unitsOn(book, block);
  const sums = new Set(block.times.map(([, sum]) => sum));
  const leaves = block.times.map(([period]) => period).filter(({ code }) => !sums.has(code));
  const tomorrow = addDays(snapshot.day, 1);

  const targetOf = (unitId: number, scope: 0 | 1, period: Period): RowTarget => {
    const on = addDays(period.to, -1);
    const until = tomorrow < period.to ? tomorrow : period.to;
    return {
      unit: book.unit(unitId),
      on,
      places: [{ unitId, scope, weight: 1 }],
      held: sets.holding(unitId, on, addDays(until, -1)),
      slice: { where, ...(scope === 0 ? { by: cut } : {}) },
      period,
      span: period,
      until,
      partial: false,
      comparability: 'EXACT',
      divided: false,
    };
  };
  const each = (visit: (unitId: number, period: Period, target: RowTarget) => void, scope: 0 | 1): void => {
    for (const unitId of units) for (const period of leaves) visit(unitId, period, targetOf(unitId, scope, period));
  };

  return {
    units,
    leaves,
    plan: (plans) => {
      each((_unit, _period, target) => bound.plan(target, plans), 1);
      if (cut !== undefined) each((_unit, _period, target) => bound.plan(target, plans), 0);
    },
    read: (found) => {
      const wholes = new Map<string, number>();
      const owns = new Map<string, ReadonlyMap<string, number>>();
      each((unitId, { code }, target) => wholes.set(`${unitId} ${code}`, bound.read(target, found).get('') ?? 0), 1);
      if (cut !== undefined) {
        each((unitId, { code }, target) => owns.set(`${unitId} ${code}`, bound.read(target, found)), 0);
      }
      return {
        whole: (unitId, time) => wholes.get(`${unitId} ${time}`) ?? 0,
        own: (unitId, time) => owns.get(`${unitId} ${time}`) ?? new Map(),
      };
    },
  };
}

/** Units that stand in a block, parents before their children. */
function unitsOn(book: AreaBook, { on }: Block): readonly number[] {
  const below = (id: number): readonly number[] => [id, ...book.children(id, on).flatMap((child) => below(child.id))];
  return rootsOn(book, on).flatMap(below);
}

/** Units without a parent that stand on a day, by id. */
export const rootsOn = (book: AreaBook, on: string): readonly number[] =>
  book.all.filter(({ id, parentId }) => parentId === undefined && book.standsOn(id, on)).map(({ id }) => id);
