import type pg from 'pg';
import { copyInto } from '../postgres/copy-into.js';
import type { InboxRow } from './inbox-row.js';

const columns = [
  'kind',
  'source',
  'natural_key',
  'version',
  'event_day',
  'deleted',
  'unit_id',
  'flags',
  'payload',
  'delivery_id',
  'cause',
];

/** Appends rows to the inbox inside the caller's transaction; durable when it commits. */
export async function writeInbox(client: pg.ClientBase, rows: readonly InboxRow[]): Promise<void> {
  if (rows.length > 0) await copyInto(client, 'inbox', columns, values(rows));
}

function* values(rows: readonly InboxRow[]): Generator<readonly unknown[]> {
  for (const row of rows) {
    yield [
      row.kind,
      row.source,
      row.naturalKey,
      row.version,
      row.eventDay,
      row.deleted,
      row.unitId,
      row.flags.length > 0 ? row.flags : undefined,
      JSON.stringify(row.payload),
      row.deliveryId,
      row.cause,
    ];
  }
}
