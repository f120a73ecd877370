import type { Database } from './database.js';
import { deliveryColumns, deliveryFrom, type DeliveryRow, type DeliveryState } from './delivery-row.js';

/** Deliveries of a source in one of these states, oldest first. */
export async function listDeliveries(
  db: Database,
  sourceId: number,
  states: readonly DeliveryState[],
): Promise<readonly DeliveryRow[]> {
  const { rows } = await db.query(
    `SELECT ${deliveryColumns} FROM delivery WHERE source_id = $1 AND state = ANY($2::text[]) ORDER BY id`,
    [sourceId, states],
  );
  return rows.map(deliveryFrom);
}
