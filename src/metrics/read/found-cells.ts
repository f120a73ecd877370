import type { Day } from '#domain';
import type { Cell, CellQuestion } from '#store';
import { type CellTableKey, tableName } from './cell-plan.js';

/** Cells that a plan has read, to be summed. */
export interface FoundCells {
  /** Sum of a measure over the cells of units in `[from, to)`. */
  readonly sum: (table: CellTableKey, measure: string, unitIds: readonly number[], from: Day, to: Day) => number;
  /** The same per member of the table's dimension. */
  readonly members: (
    table: CellTableKey,
    measure: string,
    unitIds: readonly number[],
    from: Day,
    to: Day,
  ) => ReadonlyMap<string, number>;
  /** Value counts of a histogram measure. */
  readonly counts: (
    table: CellTableKey,
    measure: string,
    unitIds: readonly number[],
    from: Day,
    to: Day,
  ) => ReadonlyMap<number, number>;
}

interface FoundTable {
  readonly index: ReadonlyMap<string, number>;
  /** Cells of a unit in order of time. */
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
}

/** Arranges answers by table and unit. */
export function createFoundCells(answers: readonly (readonly [CellQuestion, readonly Cell[]])[]): FoundCells {
  const tables = new Map<string, FoundTable>(
    answers.map(([question, cells]) => [
      tableName(question),
      { index: new Map(question.measures.map((measure, index) => [measure, index])), cells: byUnit(cells) },
    ]),
  );

  const visit = (
    table: CellTableKey,
    unitIds: readonly number[],
    from: Day,
    to: Day,
    each: (cell: Cell, index: ReadonlyMap<string, number>) => void,
  ): void => {
    const found = tables.get(tableName(table));
    if (!found) return;
    for (const unitId of unitIds) {
      for (const cell of found.cells.get(unitId) ?? []) {
        if (cell.at >= to) break;
        if (cell.at >= from) each(cell, found.index);
      }
    }
  };

  return {
    sum: (table, measure, unitIds, from, to) => {
      let sum = 0;
      visit(table, unitIds, from, to, (cell, index) => (sum += cell.amounts[index.get(measure)!]!));
      return sum;
    },
    members: (table, measure, unitIds, from, to) => {
      const sums = new Map<string, number>();
      visit(table, unitIds, from, to, (cell, index) =>
        sums.set(cell.member!, (sums.get(cell.member!) ?? 0) + cell.amounts[index.get(measure)!]!),
      );
      return sums;
    },
    counts: (table, measure, unitIds, from, to) => {
      const counts = new Map<number, number>();
      visit(table, unitIds, from, to, (cell) => {
        if (cell.measure === measure) counts.set(cell.value!, (counts.get(cell.value!) ?? 0) + cell.amounts[0]!);
      });
      return counts;
    },
  };
}

function byUnit(cells: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> {
  const units = new Map<number, Cell[]>();
  for (const cell of cells) {
    const list = units.get(cell.unitId);
    if (list) list.push(cell);
    else units.set(cell.unitId, [cell]);
  }
  for (const list of units.values()) list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return units;
}
