import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { encodeCopyRow } from './encode-copy-row.js';

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Writes rows into `table` by COPY, the fastest way in, and answers how many; all or none of them.
 *
 * `table` may be `schema.table`; each row has a value per column in that order (`encodeCopyRow` says how values are
 * written). Rows are pulled as the server takes them: memory does not grow with their number.
 */
export async function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
): Promise<number> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const target = table
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
  const copy = client.query(copyFrom(`COPY ${target} (${names}) FROM STDIN`));
  await pipeline(
    Readable.from(Symbol.asyncIterator in rows ? chunksLater(rows) : chunksNow(rows), { highWaterMark: 2 }),
    copy,
  );
  return copy.rowCount;
}

function* chunksNow(rows: Iterable<readonly unknown[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += encodeCopyRow(row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

async function* chunksLater(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    text += encodeCopyRow(row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
