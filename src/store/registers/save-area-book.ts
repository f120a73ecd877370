import type pg from 'pg';
import type { AreaBook, UnitVersion } from '#domain';
import { copyInto } from '../postgres/copy-into.js';
import { nextSnapshot } from '../snapshot/next-snapshot.js';

/**
 * Writes the units of a book, where each one's flows are carried and what lies above it. What stood there before holds
 * for the snapshots there are, the new for those to come.
 *
 * The tables are the second path's (`measureSql`), so they say what `createPlacement` says: what is dated after a unit's
 * end is counted in the one unit that followed it; a unit that was divided among several keeps its own.
 */
export async function saveAreaBook(client: pg.ClientBase, book: AreaBook): Promise<void> {
  const next = await nextSnapshot(client);
  await client.query('DELETE FROM unit');
  for (const table of ['unit_ancestor', 'unit_carry']) {
    await client.query(`DELETE FROM ${table} WHERE from_snap >= $1`, [next]);
    await client.query(`UPDATE ${table} SET to_snap = $1 WHERE to_snap > $1`, [next]);
  }
  await copyInto(client, 'unit', ['id', 'code', 'level', 'parent_id', 'from_day', 'to_day'], book.all.map(unitRow));
  const carried = ['unit_id', 'from_day', 'to_day', 'carried_id', 'weight', 'from_snap'];
  await copyInto(
    client,
    'unit_carry',
    carried,
    book.all.flatMap((unit) => carryRows(book, unit)).map((row) => [...row, next]),
  );
  const ancestors = book.all.flatMap(({ id }) => [[id, id], ...book.ancestors(id).map((unit) => [id, unit.id])]);
  const above = ['unit_id', 'ancestor_id', 'from_snap'];
  await copyInto(
    client,
    'unit_ancestor',
    above,
    ancestors.map((row) => [...row, next]),
  );
}

function unitRow({ id, code, level, parentId, from, to }: UnitVersion): readonly unknown[] {
  return [id, code, level, parentId ?? null, from ?? null, to ?? null];
}

/** One row per span of time: spans of a divided unit have several shares, all of which stay with it. */
function carryRows(book: AreaBook, { id }: UnitVersion): readonly (readonly unknown[])[] {
  const rows = new Map<string, readonly unknown[]>();
  for (const { from = '-infinity', to = 'infinity', unitId, weight } of book.carrySpans(id)) {
    rows.set(from, [id, from, to, weight === 1 ? unitId : id, 1]);
  }
  return [...rows.values()];
}
