import type pg from 'pg';
import type { AreaBook, UnitVersion } from '#domain';
import { copyInto } from '../postgres/copy-into.js';

/**
 * Writes the units of a book, where each one's flows are carried and what lies above it, in place of what stood there.
 *
 * The tables are the second path's (`measureSql`), so they say what `createPlacement` says: what is dated after a unit's
 * end is counted in the one unit that followed it; a unit that was divided among several keeps its own.
 */
export async function saveAreaBook(client: pg.ClientBase, book: AreaBook): Promise<void> {
  await client.query('DELETE FROM unit_ancestor; DELETE FROM unit_carry; DELETE FROM unit');
  await copyInto(client, 'unit', ['id', 'code', 'level', 'parent_id', 'from_day', 'to_day'], book.all.map(unitRow));
  const carried = ['unit_id', 'from_day', 'to_day', 'carried_id', 'weight'];
  await copyInto(
    client,
    'unit_carry',
    carried,
    book.all.flatMap((unit) => carryRows(book, unit)),
  );
  const ancestors = book.all.flatMap(({ id }) => [[id, id], ...book.ancestors(id).map((above) => [id, above.id])]);
  await copyInto(client, 'unit_ancestor', ['unit_id', 'ancestor_id'], ancestors);
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
