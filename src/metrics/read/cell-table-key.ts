import type { Fact } from '#domain';
import type { CellQuestion } from '#store';

/** What names one statement: a cell table, and of break-downs the dimension. One object per table: see `cellTable`. */
export interface CellTableKey {
  readonly fact: Fact;
  readonly grain: CellQuestion['grain'];
  readonly scope: 0 | 1;
  readonly dimension?: string;
}

/** The keys of a fact: of every grain and scope, and of break-downs by dimension. */
interface FactKeys {
  readonly plain: Map<CellQuestion['grain'], readonly [CellTableKey, CellTableKey]>;
  readonly by: Map<string, readonly [CellTableKey, CellTableKey]>;
}

const known = new WeakMap<Fact, FactKeys>();

/** The key of a table, the same object whenever it is asked for: it is looked up for every amount of an answer. */
export function cellTable(fact: Fact, grain: CellQuestion['grain'], scope: 0 | 1, dimension?: string): CellTableKey {
  let keys = known.get(fact);
  if (!keys) known.set(fact, (keys = { plain: new Map(), by: new Map() }));
  const [kept, name] = dimension === undefined ? [keys.plain, grain] : [keys.by, dimension];
  let both = (kept as Map<string, readonly [CellTableKey, CellTableKey]>).get(name);
  if (!both) {
    const ofScope = (one: 0 | 1): CellTableKey => ({ fact, grain, scope: one, dimension });
    (kept as Map<string, readonly [CellTableKey, CellTableKey]>).set(name, (both = [ofScope(0), ofScope(1)]));
  }
  return both[scope];
}

/** The name of a table within a plan. */
export const tableName = ({ fact, grain, scope, dimension }: CellTableKey): string =>
  `${fact.name}_cell_${grain}/${grain === 'day' ? 'own' : scope === 1 ? 'subtree' : 'own'}${dimension === undefined ? '' : `/${dimension}`}`;
