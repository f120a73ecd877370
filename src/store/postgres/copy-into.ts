import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { encodeCopyRow } from './encode-copy-row.js';

const CHUNK_BYTES = 128 * 1024;

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
  const chunk = createChunk();
  for (const row of rows) {
    const full = chunk.add(encodeCopyRow(row));
    if (full) yield full;
  }
  yield* chunk.rest();
}

async function* chunksLater(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<Buffer> {
  const chunk = createChunk();
  for await (const row of rows) {
    const full = chunk.add(encodeCopyRow(row));
    if (full) yield full;
  }
  yield* chunk.rest();
}

/** Collects lines as bytes, each written once: `add` answers what was full before it. */
function createChunk(): { readonly add: (line: string) => Buffer | undefined; readonly rest: () => readonly Buffer[] } {
  let bytes = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let used = 0;
  return {
    add: (line) => {
      // A character of JavaScript is at most three bytes of UTF-8.
      const most = line.length * 3;
      const full = used + most > bytes.length && used > 0 ? bytes.subarray(0, used) : undefined;
      if (full || most > bytes.length) {
        bytes = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, most));
        used = 0;
      }
      used += bytes.write(line, used);
      return full;
    },
    rest: () => (used > 0 ? [bytes.subarray(0, used)] : []),
  };
}
