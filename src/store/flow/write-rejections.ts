import type pg from 'pg';
import { copyInto } from '../postgres/copy-into.js';
import type { NewRejection } from './rejection-row.js';

const columns = [
  'source_id',
  'delivery_id',
  'position',
  'wire_table',
  'natural_key',
  'version',
  'field',
  'code',
  'message',
  'row',
  'created_at',
  'state',
];

/** Keeps rejected rows inside the caller's transaction. */
export async function writeRejections(client: pg.ClientBase, rejections: readonly NewRejection[]): Promise<void> {
  if (rejections.length === 0) return;
  await copyInto(
    client,
    'rejection',
    columns,
    rejections.map((one) => [
      one.sourceId,
      one.deliveryId,
      one.position,
      one.wireTable,
      one.naturalKey,
      one.version,
      one.field,
      one.code,
      one.message,
      one.row === undefined ? undefined : JSON.stringify(one.row),
      one.createdAt,
      one.state,
    ]),
  );
}
