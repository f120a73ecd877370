import type { Day } from '#domain';
import type { Cell, CellQuestion } from '#store';
import type { Stretch } from './stretches.js';

/** The cells that one statement brought. */
export interface FoundTable {
  /** Cells of a unit of times in `[from, to)`, in order of time. */
  readonly between: (unitId: number, from: Day, to: Day) => readonly Cell[];
  /** Sum of a measure over the cells of a stretch. */
  readonly sum: (stretch: Stretch, measure: string) => number;
  /** The place of a measure among the amounts of a cell. */
  readonly placeOf: (measure: string) => number;
}

/** Cells of one unit in order of time, with running sums of the measures that were asked for. */
interface UnitCells {
  readonly cells: readonly Cell[];
  /** By measure: sums of all cells before each; absent where adding is not exact, so that every sum is added by itself. */
  readonly running: (readonly number[] | undefined | null)[];
  /** Index of the first cell of a day or later, of the days that were asked: every metric of a row asks the same. */
  readonly first: Map<Day, number>;
}

/** Cells of a unit one after the other; there is at least one. */
interface CellRange {
  readonly unit: UnitCells;
  readonly first: number;
  readonly last: number;
}

/** Arranges an answer by unit. */
export function createFoundTable({ measures }: CellQuestion, cells: readonly Cell[]): FoundTable {
  const places = new Map(measures.map((measure, index) => [measure, index]));
  const units = byUnit(cells);

  /** Where the cells of stretches lie: every measure of a row asks the same. */
  const known = new Map<Stretch, readonly CellRange[]>();
  const rangesOf = (stretch: Stretch): readonly CellRange[] => {
    let ranges = known.get(stretch);
    if (!ranges) known.set(stretch, (ranges = findRanges(stretch, units)));
    return ranges;
  };

  const sum: FoundTable['sum'] = (stretch, measure) => {
    const place = places.get(measure)!;
    let total = 0;
    for (const range of rangesOf(stretch)) total += sumOf(range, place);
    return total;
  };

  const sumOf = ({ unit, first, last }: CellRange, place: number): number => {
    if (last - first === 1) return unit.cells[first]!.amounts[place]!;
    let running = unit.running[place];
    if (running === undefined) unit.running[place] = running = runningSums(unit.cells, place);
    if (running !== null) return running[last]! - running[first]!;
    let added = 0;
    for (let index = first; index < last; index += 1) added += unit.cells[index]!.amounts[place]!;
    return added;
  };

  return {
    between: (unitId, from, to) => {
      const unit = units.get(unitId);
      return unit ? unit.cells.slice(firstAt(unit, from), firstAt(unit, to)) : [];
    },
    sum,
    placeOf: (measure) => places.get(measure)!,
  };
}

/** Sums of all cells before each; only of whole numbers, whose differences are what adding them gives. */
function runningSums(cells: readonly Cell[], place: number): readonly number[] | null {
  const running = [0];
  for (const { amounts } of cells) {
    const next = running[running.length - 1]! + amounts[place]!;
    if (!Number.isSafeInteger(next)) return null;
    running.push(next);
  }
  return running;
}

function findRanges({ unitIds, from, to }: Stretch, units: ReadonlyMap<number, UnitCells>): readonly CellRange[] {
  const ranges: CellRange[] = [];
  for (const unitId of unitIds) {
    const unit = units.get(unitId);
    if (!unit) continue;
    const first = firstAt(unit, from);
    const last = firstAt(unit, to);
    if (first < last) ranges.push({ unit, first, last });
  }
  return ranges;
}

/** Index of the first cell of a day or later. */
function firstAt({ cells, first }: UnitCells, day: Day): number {
  let index = first.get(day);
  if (index === undefined) first.set(day, (index = findFirst(cells, day)));
  return index;
}

function findFirst(cells: readonly Cell[], day: Day): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.at < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byUnit(cells: readonly Cell[]): ReadonlyMap<number, UnitCells> {
  const units = new Map<number, Cell[]>();
  for (const cell of cells) {
    const list = units.get(cell.unitId);
    if (list) list.push(cell);
    else units.set(cell.unitId, [cell]);
  }
  for (const list of units.values()) list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return new Map([...units].map(([unitId, list]) => [unitId, { cells: list, running: [], first: new Map() }]));
}
