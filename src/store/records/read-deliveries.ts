import type { Pool } from '../postgres/pool.js';

/** A delivery as a record's provenance names it. */
export interface DeliveryName {
  readonly id: number;
  readonly name: string;
  readonly receivedAt: string;
}

/** The deliveries with these ids, in no promised order; one statement. */
export async function readDeliveries(pool: Pool, ids: readonly number[]): Promise<readonly DeliveryName[]> {
  const { rows } = await pool.query<DeliveryName>(
    'SELECT id, name, received_at AS "receivedAt" FROM delivery WHERE id = ANY($1::bigint[])',
    [ids],
  );
  return rows;
}
