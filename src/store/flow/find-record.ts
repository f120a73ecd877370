import type { RecordFields, RecordShape } from '#domain';
import { readCurrent } from '../records/read-current.js';
import type { Pool } from '../postgres/pool.js';

/** Fields of a source's standing record; one that is not published yet is found in the inbox. */
export async function findRecord(
  pool: Pool,
  shape: RecordShape,
  source: number,
  naturalKey: string,
): Promise<RecordFields | undefined> {
  const found = [...(await readCurrent(pool, shape, [{ source, naturalKey }])).values()][0];
  if (found) return found.deleted ? undefined : found.fields;
  const { rows } = await pool.query<{ payload: RecordFields; deleted: boolean }>(
    `SELECT payload, deleted FROM inbox WHERE kind = $1 AND source = $2 AND natural_key = $3
      ORDER BY version COLLATE "C" DESC, id DESC LIMIT 1`,
    [shape.kind, source, naturalKey],
  );
  return rows[0] && !rows[0].deleted ? rows[0].payload : undefined;
}
