import type pg from 'pg';
import { copyInto } from '../postgres/copy-into.js';
import type { InboxRow } from './inbox-row.js';

/** A COPY costs several turns of the connection; up to so many rows one statement is cheaper. */
const fewRows = 100;

/** Appends rows to the inbox inside the caller's transaction; durable when it commits. */
export async function writeInbox(client: pg.ClientBase, rows: readonly InboxRow[]): Promise<void> {
  if (rows.length > fewRows) await copyInto(client, 'inbox', names, values(rows));
  else if (rows.length > 0) await client.query({ name: 'write_inbox', text: insert, values: [asJson(rows)] });
}

const types = {
  kind: 'text',
  source: 'int',
  natural_key: 'text',
  version: 'text',
  event_day: 'date',
  deleted: 'boolean',
  unit_id: 'int',
  flags: 'text[]',
  // As text within the JSON: PostgreSQL refuses to take half characters apart, which a bad row may hold.
  payload: 'text',
  delivery_id: 'bigint',
  cause: 'text',
};
const names = Object.keys(types);
const chosen = names.map((name) => (name === 'payload' ? 'payload::json' : name));
const typed = Object.entries(types).map((column) => column.join(' '));
const insert = `INSERT INTO inbox (${names.join(', ')})
  SELECT ${chosen.join(', ')} FROM json_to_recordset($1) AS r(${typed.join(', ')})`;

const asJson = (rows: readonly InboxRow[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      kind: row.kind,
      source: row.source,
      natural_key: row.naturalKey.toWellFormed(),
      version: row.version.toWellFormed(),
      event_day: row.eventDay,
      deleted: row.deleted,
      unit_id: row.unitId,
      flags: row.flags.length > 0 ? row.flags : undefined,
      payload: JSON.stringify(row.payload),
      delivery_id: row.deliveryId,
      cause: row.cause,
    })),
  );

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
