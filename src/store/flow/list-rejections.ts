import type { Database } from './database.js';
import type { RejectionRow, RejectionState } from './rejection-row.js';

/** Which rejections; everything absent means all. */
export interface RejectionFilter {
  readonly source?: string;
  readonly deliveryId?: number;
  readonly code?: string;
  readonly states?: readonly RejectionState[];
  /** Keyset: only those with a greater id. */
  readonly afterId?: number;
  readonly limit?: number;
}

/** Rejections by id, oldest first, at most `limit` (default 500). */
export async function listRejections(db: Database, filter: RejectionFilter): Promise<readonly RejectionRow[]> {
  const { rows } = await db.query(
    `SELECT r.*, s.name AS source_name, d.reporter_code, d.received_at
       FROM rejection r JOIN source s ON s.id = r.source_id JOIN delivery d ON d.id = r.delivery_id
      WHERE ($1::text IS NULL OR s.name = $1) AND ($2::bigint IS NULL OR r.delivery_id = $2)
        AND ($3::text IS NULL OR r.code = $3) AND ($4::text[] IS NULL OR r.state = ANY($4)) AND r.id > $5
      ORDER BY r.id LIMIT $6`,
    [filter.source, filter.deliveryId, filter.code, filter.states, filter.afterId ?? 0, filter.limit ?? 500],
  );
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    reporter: row.reporter_code ?? undefined,
    receivedAt: row.received_at,
    deliveryId: row.delivery_id,
    position: row.position,
    wireTable: row.wire_table ?? undefined,
    naturalKey: row.natural_key ?? undefined,
    version: row.version ?? undefined,
    field: row.field ?? undefined,
    code: row.code,
    message: row.message,
    row: row.row ?? undefined,
    createdAt: row.created_at,
    state: row.state,
  }));
}
