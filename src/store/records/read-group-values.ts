import type { RecordShape } from '#domain';
import type { Pool } from '../postgres/pool.js';
import type { RecordGroups } from './group-query.js';
import { groupRows, isMember } from './group-rows.js';
import { listColumn } from './list-columns.js';
import type { Bind } from './list-conditions.js';

/** The different values that a field has among the records of each group at a snapshot; one statement for all groups. */
export async function readGroupValues(
  pool: Pool,
  shape: RecordShape,
  snapshot: number,
  field: string,
  groups: RecordGroups,
): Promise<readonly (readonly (string | number)[])[]> {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const at = bind(snapshot, 'bigint');
  const members = groupRows(shape, groups, bind);
  const { name } = listColumn(shape, field);
  const on = [...isMember(shape, groups), `from_snap <= ${at}`, 'NOT deleted', `${name} IS NOT NULL`].join(' AND ');
  const { rows } = await pool.query<{ g: number; value: string | number }>(
    `WITH w AS (SELECT * FROM ${members})
     SELECT w.g, ${name} AS value FROM ${shape.kind} JOIN w ON ${on} UNION
     SELECT w.g, ${name} AS value FROM ${shape.kind}_past JOIN w ON ${on} AND to_snap > ${at} ORDER BY 1, 2`,
    values,
  );
  const found = groups.members.map((): (string | number)[] => []);
  for (const { g, value } of rows) found[g]!.push(value);
  return found;
}
