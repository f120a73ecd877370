import type { Database } from './database.js';

/** The number of a delivery that is going to be written at once (`writeDelivery`). */
export async function nextDeliveryId(db: Database): Promise<number> {
  const { rows } = await db.query<{ id: number }>({
    name: 'next_delivery_id',
    text: `SELECT nextval('delivery_id_seq') AS id`,
  });
  return rows[0]!.id;
}
