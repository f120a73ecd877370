import type { Day, Fact } from '#domain';
import type { CellPlace, CellQuestion } from '#store';

/** What names one statement: a cell table, and of break-downs the dimension. */
export interface CellTableKey {
  readonly fact: Fact;
  readonly grain: CellQuestion['grain'];
  readonly scope: 0 | 1;
  readonly dimension?: string;
}

/** Collects everything an operation asks of cells, so that each table is read once. */
export interface CellPlan {
  readonly want: (table: CellTableKey, measure: string, unitId: number, from: Day, to: Day) => void;
  readonly questions: (snapshot: number) => readonly CellQuestion[];
}

/** The name of a table within a plan; equal for equal keys. */
export const tableName = ({ fact, grain, scope, dimension }: CellTableKey): string =>
  `${fact.name}_cell_${grain}/${grain === 'day' ? 'own' : scope === 1 ? 'subtree' : 'own'}${dimension === undefined ? '' : `/${dimension}`}`;

/** An empty plan. One place per unit: what is asked of it in several stretches is read as one. */
export function createCellPlan(): CellPlan {
  const tables = new Map<string, { key: CellTableKey; measures: Set<string>; places: Map<number, CellPlace> }>();
  return {
    want: (key, measure, unitId, from, to) => {
      const name = tableName(key);
      let table = tables.get(name);
      if (!table) tables.set(name, (table = { key, measures: new Set(), places: new Map() }));
      table.measures.add(measure);
      const known = table.places.get(unitId);
      const place = known
        ? { unitId, from: from < known.from ? from : known.from, to: to > known.to ? to : known.to }
        : { unitId, from, to };
      table.places.set(unitId, place);
    },
    questions: (snapshot) =>
      [...tables.values()].map(({ key, measures, places }) => ({
        ...key,
        measures: [...measures],
        places: [...places.values()],
        snapshot,
      })),
  };
}
