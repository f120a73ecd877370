import type { RecordShape } from '#domain';
import { recordColumns } from '../records/record-columns.js';
import type { StoredRecord } from '../records/stored-record.js';
import type { Database } from './database.js';

/** Which standing records of a kind. */
export interface RecordsFilter {
  readonly source?: number;
  /** Only records whose event is on or after this day, and before that one. */
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly unitIds?: readonly number[];
}

/** The next `limit` standing records of a kind after `afterId`, by id. */
export async function readRecordsPage(
  db: Database,
  shape: RecordShape,
  filter: RecordsFilter,
  afterId: number,
  limit: number,
): Promise<readonly StoredRecord[]> {
  const columns = recordColumns(shape);
  const { rows } = await db.query(
    `SELECT id, ${columns.names.join(', ')} FROM ${shape.kind}
      WHERE id > $1 AND NOT deleted AND ($2::int IS NULL OR source = $2)
        AND ($3::date IS NULL OR event_day >= $3) AND ($4::date IS NULL OR event_day < $4)
        AND ($5::int[] IS NULL OR unit_id = ANY($5))
      ORDER BY id LIMIT $6`,
    [afterId, filter.source, filter.fromDay, filter.toDay, filter.unitIds, limit],
  );
  return rows.map(columns.record);
}
