import type { RecordShape } from '#domain';
import type { Pool } from '../postgres/pool.js';
import { type Bind, conditionTexts } from './list-conditions.js';
import type { ListCondition } from './list-query.js';

/** How many records of a kind fulfil the conditions at a snapshot; one statement. */
export async function readCount(
  pool: Pool,
  shape: RecordShape,
  snapshot: number,
  conditions: readonly ListCondition[],
): Promise<number> {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const at = bind(snapshot, 'bigint');
  const where = [`from_snap <= ${at}`, 'NOT deleted', ...conditionTexts(shape, conditions, bind)].join(' AND ');
  const { rows } = await pool.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM ${shape.kind} WHERE ${where})
          + (SELECT count(*) FROM ${shape.kind}_past WHERE ${where} AND to_snap > ${at}) AS n`,
    values,
  );
  return rows[0]!.n;
}
