import type { Database } from '../flow/database.js';

/** A delivery as a record's provenance names it. */
export interface DeliveryName {
  readonly id: number;
  readonly name: string;
  readonly receivedAt: string;
}

/** The deliveries with these ids, in no promised order; one statement. */
export async function readDeliveries(db: Database, ids: readonly number[]): Promise<readonly DeliveryName[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<DeliveryName>(
    'SELECT id, name, received_at AS "receivedAt" FROM delivery WHERE id = ANY($1::bigint[])',
    [ids],
  );
  return rows;
}
