import type pg from 'pg';
import type { Fact } from '#domain';
import { cellAmounts, type CellGrain, cellGrains, cellKey, cellTableName } from '../schema/cell-tables.js';
import { dropRecounted, recountedCells, recountStatements } from './recount-statements.js';

/**
 * Counts a fact's cells anew from its current records, by the SQL path, and answers how many say something else.
 *
 * What they should say is left in temporary tables for `replaceCells`, until the end of the caller's transaction. Nobody
 * may publish meanwhile.
 */
export async function recountCells(client: pg.ClientBase, fact: Fact): Promise<number> {
  const grains = cellGrains(fact);
  if (grains.length === 0) return 0;
  // Sorting what a million records add up to on disk takes several times as long.
  await client.query(`SET LOCAL work_mem = '256MB'`);
  for (const statement of recountStatements(fact)) await client.query(statement);
  let differing = 0;
  for (const grain of grains) {
    const { rowCount } = await client.query(differenceStatement(fact, grain));
    differing += rowCount ?? 0;
  }
  await client.query(dropRecounted);
  await client.query('SET LOCAL work_mem TO DEFAULT');
  return differing;
}

/** Writes what `recountCells` found, under `snapshot`; the cells as they were become past versions. */
export async function replaceCells(client: pg.ClientBase, fact: Fact, snapshot: number): Promise<void> {
  for (const grain of cellGrains(fact)) {
    const table = cellTableName(fact, grain);
    const key = cellKey(grain);
    const columns = [...key, ...cellAmounts(fact, grain).map(({ name }) => name)];
    const list = columns.join(', ');
    await client.query(
      `INSERT INTO ${table}_past (${list}, from_snap, to_snap)
       SELECT ${columns.map((name) => `x.${name}`).join(', ')}, x.from_snap, $1
         FROM recounted_${table} JOIN ${table} x USING (${key.join(', ')})`,
      [snapshot],
    );
    const amounts = columns.slice(key.length);
    await client.query(
      `INSERT INTO ${table} (${list}, from_snap) SELECT ${list}, $1 FROM recounted_${table}
       ON CONFLICT (${key.join(', ')}) DO UPDATE
         SET ${amounts.map((name) => `${name} = excluded.${name}`).join(', ')}, from_snap = $1`,
      [snapshot],
    );
  }
}

/** Cells that are to say something else, whole: a cell without any record is to say zero, for cells are never removed. */
function differenceStatement(fact: Fact, grain: CellGrain): string {
  const table = cellTableName(fact, grain);
  const key = cellKey(grain).join(', ');
  const amounts = cellAmounts(fact, grain).map(({ name }) => name);
  const row = (alias: string): string =>
    `ROW(${amounts.map((name) => `coalesce(${alias}.${name}, 0)::numeric`).join(', ')})`;
  return `CREATE TEMP TABLE recounted_${table} ON COMMIT DROP AS
    SELECT ${key}, ${amounts.map((name) => `coalesce(w.${name}, 0) AS ${name}`).join(', ')}
      FROM (${recountedCells(fact, grain)}) w FULL JOIN ${table} x USING (${key}) WHERE ${row('w')} IS DISTINCT FROM ${row('x')}`;
}
