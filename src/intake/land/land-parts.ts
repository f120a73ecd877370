import type { DeliverySummary, SievedRow } from '#sources';
import type { IntakeDeps } from '../intake-deps.js';

/** Most rows of one part; memory holds one part at a time. */
export const defaultPartRows = 5_000;
/** About so many characters of JSON at most, so that a file of a gigabyte is taken in with little memory. */
const partCharacters = 300_000;

/** Lands rows in parts, each in a transaction of its own, skipping what had landed before; answers the reader's summary. */
export async function landParts(
  deps: IntakeDeps,
  deliveryId: number,
  chunks: AsyncGenerator<readonly SievedRow[], DeliverySummary>,
): Promise<DeliverySummary> {
  const { pool, store, partRows = defaultPartRows } = deps;
  const landed = await store.countParts(pool, deliveryId);
  let skip = landed.rows;
  let part = landed.parts;
  let waiting: SievedRow[] = [];
  const land = async (rows: readonly SievedRow[]): Promise<void> => {
    await store.writePart(pool, deliveryId, part, rows);
    part += 1;
  };
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) {
      if (waiting.length > 0) await land(waiting);
      return value;
    }
    const fresh = skip > 0 ? value.slice(skip) : value;
    skip = Math.max(0, skip - value.length);
    for (const row of fresh) waiting.push(row);
    for (let size = sizeOf(waiting, partRows); waiting.length >= size; size = sizeOf(waiting, partRows)) {
      await land(waiting.slice(0, size));
      waiting = waiting.slice(size);
    }
  }
}

/** Rows of the next part, judged by its first one. */
function sizeOf([first]: readonly SievedRow[], most: number): number {
  if (first === undefined) return most;
  return Math.max(1, Math.min(most, Math.floor(partCharacters / JSON.stringify(first).length)));
}
