import type { Database } from './database.js';
import { deliveryColumns, deliveryFrom, type DeliveryRow } from './delivery-row.js';

/** The newest delivery of a source with these original bytes (and of this reporter, where one is named) that did not fail. */
export async function findDelivery(
  db: Database,
  sourceId: number,
  sha256: string,
  reporter?: string,
): Promise<DeliveryRow | undefined> {
  const { rows } = await db.query({
    name: 'find_delivery',
    text: `SELECT ${deliveryColumns} FROM delivery
      WHERE source_id = $1 AND sha256 = $2 AND state <> 'FAILED' AND ($3::text IS NULL OR reporter_code = $3)
      ORDER BY id DESC LIMIT 1`,
    values: [sourceId, sha256, reporter],
  });
  return rows[0] && deliveryFrom(rows[0]);
}
