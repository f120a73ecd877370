import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  createSieve,
  createSubjectHasher,
  type DeliverySummary,
  type SievedRow,
  type TranslateContext,
  type Translation,
  vneduAdapter,
} from '#sources';

const limits = { maxBytes: 100_000_000, maxUnpackedBytes: 500_000_000, maxZipRatio: 200, maxXmlDepth: 10 };

/** A delivery read to its end. */
export interface ReadDelivery {
  readonly rows: readonly SievedRow[];
  readonly summary: DeliverySummary;
  readonly dropped: ReadonlyMap<string, number>;
  readonly largestChunk: number;
}

/** Reads a OneRoster archive as the intake does. */
export async function readDelivery(path: string, keys = [{ id: 'k1', secret: 'made up' }]): Promise<ReadDelivery> {
  const sieve = createSieve(vneduAdapter.fieldTables, createSubjectHasher(keys));
  const file = { name: basename(path), path, size: statSync(path).size, open: () => createReadStream(path) };
  const found = vneduAdapter.folder!.read(file, sieve, limits);
  const rows: SievedRow[] = [];
  let largestChunk = 0;
  for (;;) {
    const { done, value } = await found.next();
    if (done) return { rows, summary: value, dropped: sieve.dropped(), largestChunk };
    rows.push(...value);
    largestChunk = Math.max(largestChunk, value.length);
  }
}

export const translateRows = (
  rows: readonly SievedRow[],
  context: Partial<TranslateContext> = {},
): readonly Translation[] =>
  rows.flatMap((row) => vneduAdapter.translate(row, { receivedAt: '2026-11-22T00:00:00Z', ...context }));
