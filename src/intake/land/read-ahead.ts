import type { DeliverySummary, SievedRow } from '#sources';

type Chunks = AsyncGenerator<readonly SievedRow[], DeliverySummary>;

/** All of a delivery, or that it is too long for that and how its rows are read from the beginning. */
export type ReadAhead =
  | { readonly rows: readonly SievedRow[]; readonly summary: DeliverySummary; readonly chunks?: undefined }
  | { readonly chunks: Chunks; readonly summary?: undefined };

/** About so many characters of JSON are held in memory; of a longer delivery, one part at a time. */
const mostCharacters = 1_500_000;

/** Reads a delivery to its end, unless it has more rows than `mostRows` or is too long otherwise. */
export async function readAhead(chunks: Chunks, mostRows: number): Promise<ReadAhead> {
  const rows: SievedRow[] = [];
  let characters = 0;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return { rows, summary: value };
    for (const row of value) rows.push(row);
    characters += value.length * JSON.stringify(value[0] ?? '').length;
    if (rows.length > mostRows || characters > mostCharacters) return { chunks: goOn(rows, chunks) };
  }
}

async function* goOn(rows: readonly SievedRow[], chunks: Chunks): Chunks {
  yield rows;
  return yield* chunks;
}
