import type { RecordShape } from '#domain';
import type { Pool } from '../postgres/pool.js';
import type { RecordGroups } from './group-query.js';
import { groupRows, isMember } from './group-rows.js';
import { type Bind, conditionTexts } from './list-conditions.js';
import type { ListCondition } from './list-query.js';

/** How many records of each group fulfil the conditions at a snapshot; one statement for all groups. */
export async function readGroupCounts(
  pool: Pool,
  shape: RecordShape,
  snapshot: number,
  conditions: readonly ListCondition[],
  groups: RecordGroups,
): Promise<readonly number[]> {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const at = bind(snapshot, 'bigint');
  const members = groupRows(shape, groups, bind);
  const on = [
    ...isMember(shape, groups),
    `from_snap <= ${at}`,
    'NOT deleted',
    ...conditionTexts(shape, conditions, bind),
  ].join(' AND ');
  const { rows } = await pool.query<{ g: number; n: number }>(
    `WITH w AS (SELECT * FROM ${members})
     SELECT g, sum(n)::bigint AS n FROM (
       SELECT w.g, count(*) AS n FROM ${shape.kind} JOIN w ON ${on} GROUP BY w.g UNION ALL
       SELECT w.g, count(*) AS n FROM ${shape.kind}_past JOIN w ON ${on} AND to_snap > ${at} GROUP BY w.g) counted
     GROUP BY g`,
    values,
  );
  const found = new Map(rows.map(({ g, n }) => [g, Number(n)]));
  return groups.members.map((_, number) => found.get(number) ?? 0);
}
