import type pg from 'pg';
import type { WaitingRow } from './inbox-row.js';

/** The oldest `limit` rows of the inbox, in order of arrival; they stay until `finishInbox`. */
export async function takeInbox(client: pg.ClientBase, limit: number): Promise<readonly WaitingRow[]> {
  // As arrays: thousands of rows are not first made objects under the names of columns.
  const { rows } = await client.query({
    text: `SELECT id, kind, source, natural_key, version, event_day, deleted, unit_id, flags, payload, delivery_id, cause
       FROM inbox ORDER BY id LIMIT $1`,
    values: [limit],
    rowMode: 'array',
  });
  return rows.map(waitingRow);
}

function waitingRow(row: readonly unknown[]): WaitingRow {
  const [id, kind, source, naturalKey, version, eventDay, deleted, unitId, flags, payload, deliveryId, cause] = row;
  return {
    id,
    kind,
    source,
    naturalKey,
    version,
    eventDay: eventDay ?? undefined,
    deleted,
    unitId: unitId ?? undefined,
    flags: flags ?? [],
    payload,
    deliveryId: deliveryId ?? undefined,
    cause,
  } as WaitingRow;
}

/** Removes published rows, by their own ids: a lower number may still be on its way to be committed. */
export async function finishInbox(client: pg.ClientBase, ids: readonly number[]): Promise<void> {
  await client.query('DELETE FROM inbox WHERE id = ANY($1::bigint[])', [ids]);
}
