import type pg from 'pg';
import type { Fact } from '#domain';
import { copyInto } from '../postgres/copy-into.js';
import { cellAmounts, type CellGrain, cellGrains, cellKey, cellTableName } from '../schema/cell-tables.js';

/** What to add to one cell: key values and amounts (decimals as text) in the order of the table's key and amount columns. */
export interface CellChange {
  readonly key: readonly (string | number)[];
  readonly amounts: readonly (number | string)[];
}

/** Changes of all cells of a fact, per grain. */
export type CellChanges = Readonly<Record<CellGrain, readonly CellChange[]>>;

/** Adds changes to a fact's cells under `snapshot`; the cells as they were become past versions. */
export async function applyDeltas(
  client: pg.ClientBase,
  fact: Fact,
  changes: CellChanges,
  snapshot: number,
): Promise<void> {
  for (const grain of cellGrains(fact)) {
    if (changes[grain].length > 0) await applyGrain(client, fact, grain, changes[grain], snapshot);
  }
}

async function applyGrain(
  client: pg.ClientBase,
  fact: Fact,
  grain: CellGrain,
  changes: readonly CellChange[],
  snapshot: number,
): Promise<void> {
  const table = cellTableName(fact, grain);
  const key = cellKey(grain);
  const amounts = cellAmounts(fact, grain).map(({ name }) => name);
  const columns = [...key, ...amounts];
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS delta_${table} ON COMMIT DELETE ROWS AS SELECT ${columns.join(', ')} FROM ${table} WITH NO DATA`,
  );
  const rows = function* (): Generator<readonly unknown[]> {
    for (const change of changes) yield [...change.key, ...change.amounts];
  };
  await copyInto(client, `delta_${table}`, columns, rows());
  const joined = key.map((name) => `x.${name} = d.${name}`).join(' AND ');
  await client.query(
    `INSERT INTO ${table}_past (${columns.join(', ')}, from_snap, to_snap)
     SELECT ${columns.map((name) => `x.${name}`).join(', ')}, x.from_snap, $1 FROM delta_${table} d JOIN ${table} x ON ${joined}`,
    [snapshot],
  );
  await client.query(
    `INSERT INTO ${table} AS x (${columns.join(', ')}, from_snap) SELECT ${columns.join(', ')}, $1 FROM delta_${table}
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${amounts.map((name) => `${name} = x.${name} + excluded.${name}`).join(', ')}, from_snap = $1`,
    [snapshot],
  );
}
