import type { Database } from './database.js';

/** A row that has come now: its wire table, natural key and, where known, version. */
export interface ArrivedRow {
  readonly table: string;
  readonly key: string;
  readonly version?: string;
}

/** Closes waiting rejections of rows of which the same or a later version has come now. */
export async function supersedeRejections(
  db: Database,
  sourceId: number,
  arrived: readonly ArrivedRow[],
): Promise<void> {
  if (arrived.length === 0) return;
  const waiting = await db.query({
    text: `SELECT FROM rejection WHERE source_id = $1 AND state IN ('OPEN', 'WAITING_REGISTER') LIMIT 1`,
    values: [sourceId],
  });
  // Most deliveries come to a source without waiting rejections: thousands of keys need not be sent.
  if (waiting.rowCount === 0) return;
  await db.query(
    `UPDATE rejection r SET state = 'SUPERSEDED'
       FROM unnest($2::text[], $3::text[], $4::text[]) AS a(wire_table, natural_key, version)
      WHERE r.source_id = $1 AND r.natural_key = a.natural_key AND r.wire_table = a.wire_table
        AND r.state IN ('OPEN', 'WAITING_REGISTER')
        AND (r.version IS NULL OR a.version IS NULL OR r.version COLLATE "C" <= a.version COLLATE "C")`,
    [sourceId, arrived.map(({ table }) => table), arrived.map(({ key }) => key), arrived.map(({ version }) => version)],
  );
}
