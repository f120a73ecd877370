import { GianhError } from '#kernel';
import type { DeliverySummary } from '../adapter/delivery-summary.js';
import type { FileReader, SourceFile } from '../adapter/file-reader.js';
import type { ReadLimits } from '../adapter/read-limits.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { Sieve } from '../privacy/create-sieve.js';
import { openZipArchive, type ZipArchive } from '../reading/zip-archive.js';
import { ZipFault } from '../reading/zip-fault.js';
import { fullSets } from './full-sets.js';
import { openTables } from './open-tables.js';
import { readRoster } from './roster.js';
import { enrolmentRows, smallRows, staffRows } from './roster-rows.js';

const chunkRows = 500;

/**
 * OneRoster 1.1 and 1.2 as a zip of CSV tables, bulk or delta. Orgs, sessions, classes and staff roles are held in
 * memory, users and enrolments streamed.
 *
 * An archive whose end is missing has no directory, so nothing in it is certain: it yields nothing and is not whole.
 */
export const readOneRoster: FileReader = {
  fileTypes: ['OneRoster 1.1 or 1.2 *.zip'],
  accepts: (name) => /\.zip$/i.test(name),
  async *read(file, sieve, limits) {
    if (file.size > limits.maxBytes) throw tooLarge(file, limits);
    let archive: ZipArchive;
    try {
      archive = await openZipArchive(file.path, file.name, limits);
    } catch (error) {
      if (error instanceof ZipFault)
        return { actual: 0, whole: false, incompleteBecause: `${file.name}: ${error.message}` };
      throw error;
    }
    try {
      return yield* readArchive(archive, file, sieve);
    } finally {
      archive.close();
    }
  },
};

async function* readArchive(
  archive: ZipArchive,
  file: SourceFile,
  sieve: Sieve,
): AsyncGenerator<readonly SievedRow[], DeliverySummary> {
  const tables = await openTables(archive, file.name);
  const roster = await readRoster(tables, sieve);
  let chunk: SievedRow[] = [];
  let actual = 0;
  for (const part of [smallRows(roster), staffRows(tables, roster, sieve), enrolmentRows(tables, roster, sieve)]) {
    for await (const row of part) {
      chunk.push(row);
      actual += 1;
      if (chunk.length < chunkRows) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
  const codes = new Set([...roster.schools.values()].map(({ identifier }) => String(identifier ?? '').trim()));
  return {
    actual,
    whole: tables.faults.length === 0,
    incompleteBecause: tables.faults[0],
    full: fullSets(tables, roster),
    reporter: codes.size === 1 ? [...codes][0] || undefined : undefined,
    unreadable: tables.unreadable,
  };
}

const tooLarge = (file: SourceFile, limits: ReadLimits): GianhError =>
  new GianhError(
    'GIANH_DELIVERY_REFUSED',
    `${file.name} is refused: it has ${file.size} bytes, more than ${limits.maxBytes}.`,
  );
