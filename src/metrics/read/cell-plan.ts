import type { Day } from '#domain';
import type { CellPlace, CellQuestion } from '#store';
import type { CellTableKey } from './cell-table-key.js';

/** Cells of a table to be read. */
export interface CellsAsked {
  readonly key: CellTableKey;
  readonly question: CellQuestion;
}

/** Collects everything an operation asks of cells, so that each table is read once. */
export interface CellPlan {
  readonly want: (table: CellTableKey, measure: string, unitId: number, from: Day, to: Day) => void;
  readonly asked: (snapshot: number) => readonly CellsAsked[];
}

interface Wanted {
  readonly measures: Set<string>;
  readonly places: Map<number, { unitId: number; from: Day; to: Day } & CellPlace>;
}

/** An empty plan. One place per unit: what is asked of it in several stretches is read as one. */
export function createCellPlan(): CellPlan {
  const tables = new Map<CellTableKey, Wanted>();
  return {
    want: (key, measure, unitId, from, to) => {
      let table = tables.get(key);
      if (!table) tables.set(key, (table = { measures: new Set(), places: new Map() }));
      table.measures.add(measure);
      const place = table.places.get(unitId);
      if (!place) {
        table.places.set(unitId, { unitId, from, to });
        return;
      }
      if (from < place.from) place.from = from;
      if (to > place.to) place.to = to;
    },
    asked: (snapshot) =>
      [...tables].map(([key, { measures, places }]) => ({
        key,
        question: { ...key, measures: [...measures], places: [...places.values()], snapshot },
      })),
  };
}
