import type { RecordShape } from '#domain';
import type { Pool } from '../postgres/pool.js';
import type { GroupQuery } from './group-query.js';
import { groupStatement } from './group-statement.js';
import type { ListRow } from './list-query.js';
import { runList, type SeenHead, toRow } from './list-records.js';
import { fieldsRead } from './list-statement.js';

/** One page per group as a list of them was at a snapshot, in the order of the groups; statements as for a single list. */
export async function listGroups(
  pool: Pool,
  shape: RecordShape,
  query: GroupQuery,
  seen: SeenHead,
): Promise<readonly (readonly ListRow[])[]> {
  const fields = fieldsRead(query);
  if (query.snapshot >= seen.n) {
    const rows = await runList(pool, groupStatement(shape, query, 'CURRENT'), true);
    const head = rows[0]![0] as number;
    seen.n = Math.max(seen.n, head);
    if (head === query.snapshot) return byGroup(query, fields, rows[0]![1] === null ? [] : rows, 1);
  }
  return byGroup(query, fields, await runList(pool, groupStatement(shape, query, 'ALL'), false), 0);
}

function byGroup(
  { groups, backward }: GroupQuery,
  fields: readonly string[],
  rows: readonly unknown[][],
  offset: number,
): readonly (readonly ListRow[])[] {
  const pages = groups.members.map((): ListRow[] => []);
  for (const row of rows) pages[row[offset] as number]!.push(toRow(fields, row, offset + 1));
  return backward ? pages.map((page) => page.reverse()) : pages;
}
