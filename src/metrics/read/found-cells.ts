import type { Day } from '#domain';
import type { Cell } from '#store';
import type { CellsAsked } from './cell-plan.js';
import type { CellTableKey } from './cell-table-key.js';
import { createFoundTable, type FoundTable } from './found-table.js';
import type { Stretch } from './stretches.js';

/** Cells that a plan has read, to be summed. */
export interface FoundCells {
  /** Sum of a measure over the cells of a stretch. */
  readonly sum: (stretch: Stretch, measure: string) => number;
  /** Sums over the cells of units in `[from, to)` per member of the table's dimension. */
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

/** Arranges answers by table and unit. */
export function createFoundCells(answers: readonly (readonly [CellsAsked, readonly Cell[]])[]): FoundCells {
  const tables = new Map(answers.map(([{ key, question }, cells]) => [key, createFoundTable(question, cells)]));
  const tableOf = (key: CellTableKey): FoundTable | undefined => tables.get(key);

  return {
    sum: (stretch, measure) => tables.get(stretch.table)?.sum(stretch, measure) ?? 0,
    members: (table, measure, unitIds, from, to) => {
      const found = tableOf(table);
      const sums = new Map<string, number>();
      if (!found) return sums;
      const place = found.placeOf(measure);
      for (const unitId of unitIds) {
        for (const { member, amounts } of found.between(unitId, from, to)) {
          sums.set(member!, (sums.get(member!) ?? 0) + amounts[place]!);
        }
      }
      return sums;
    },
    counts: (table, measure, unitIds, from, to) => {
      const found = tableOf(table);
      const counts = new Map<number, number>();
      for (const unitId of found ? unitIds : []) {
        for (const cell of found!.between(unitId, from, to)) {
          if (cell.measure === measure) counts.set(cell.value!, (counts.get(cell.value!) ?? 0) + cell.amounts[0]!);
        }
      }
      return counts;
    },
  };
}
