import type pg from 'pg';
import type { WaitingRow } from './inbox-row.js';

/** The oldest `limit` rows of the inbox, in order of arrival; they stay until `finishInbox`. */
export async function takeInbox(client: pg.ClientBase, limit: number): Promise<readonly WaitingRow[]> {
  const { rows } = await client.query(
    `SELECT id, kind, source, natural_key, version, event_day, deleted, unit_id, flags, payload, delivery_id, cause
       FROM inbox ORDER BY id LIMIT $1`,
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    source: row.source,
    naturalKey: row.natural_key,
    version: row.version,
    eventDay: row.event_day ?? undefined,
    deleted: row.deleted,
    unitId: row.unit_id ?? undefined,
    flags: row.flags ?? [],
    payload: row.payload,
    deliveryId: row.delivery_id ?? undefined,
    cause: row.cause,
  }));
}

/** Removes published rows, by their own ids: a lower number may still be on its way to be committed. */
export async function finishInbox(client: pg.ClientBase, ids: readonly number[]): Promise<void> {
  await client.query('DELETE FROM inbox WHERE id = ANY($1::bigint[])', [ids]);
}
