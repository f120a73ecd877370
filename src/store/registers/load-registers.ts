import type pg from 'pg';
import {
  type AreaBook,
  type AreaBookContents,
  type AreaRows,
  type CalendarRows,
  compileAreaBook,
  compileCalendar,
  createAreaBook,
  type SchoolTermRow,
  type Target,
} from '#domain';
import { canonicalJson, sha256 } from '#kernel';
import type { Pool } from '../postgres/pool.js';
import { inTransaction } from '../postgres/in-transaction.js';
import { loadBook } from './load-book.js';
import { loadCurrentBooks } from './load-current-books.js';
import { createRegisterBooks, type RegisterBooks } from './register-books.js';
import { saveAreaBook } from './save-area-book.js';
import { saveBook } from './save-book.js';
import { saveCurrentBooks } from './save-current-books.js';
import { saveReporters } from './save-reporters.js';
import type {
  BookContents,
  BookHashes,
  CalendarContents,
  DefinitionContents,
  RegisterContents,
} from './stored-book.js';
import { syncRegisterKeys } from './sync-register-keys.js';

/** The registers of organisations and procedures as read, before they have ids. */
export interface UnnumberedRegisters {
  /** Every key that needs an id. */
  readonly keys: readonly string[];
  /** Of the content, independent of ids. */
  readonly hash: string;
  readonly number: (idOf: (key: string) => number) => RegisterContents;
}

/** What the registers are loaded from; the composition root reads it from `seeds/`. */
export interface RegisterOrigin {
  readonly areaRows: AreaRows;
  readonly calendarRows: CalendarRows & { readonly schoolTerms?: readonly SchoolTermRow[] };
  /** Reads the other registers against the area book, with its ids as they are for ever. */
  readonly registers: (areas: AreaBook) => UnnumberedRegisters;
  /** Reads the targets against the area book; none where it is left out. */
  readonly targets?: (areas: AreaBook) => readonly Target[];
  /** What numbers are defined by; nothing where it is left out. */
  readonly definitions?: DefinitionContents;
}

/** The registers in memory, their names by content, and whether any content differs from that of the last time. */
export interface LoadedRegisters extends RegisterBooks {
  readonly hashes: BookHashes;
  readonly changed: boolean;
}

/**
 * Reads the registers, gives ids to what is new and brings tables and kept books up to date: all of it or, when
 * anything is wrong (GIANH_SEED_INVALID), nothing. An unchanged content writes nothing. Hubs that load at the same
 * time wait for each other.
 */
export async function loadRegisters(pool: Pool, origin: RegisterOrigin): Promise<LoadedRegisters> {
  return inTransaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('gianh registers'))`);
    const areas = await numberAreas(client, origin.areaRows);
    const areaBook = createAreaBook(areas.contents);
    const registers = origin.registers(areaBook);
    const idOf = await syncRegisterKeys(client, registers.keys);
    const contents: BookContents = {
      AREAS: areas.contents,
      REGISTERS: registers.number(idOf),
      CALENDAR: calendarContents(origin.calendarRows),
      TARGETS: origin.targets?.(areaBook) ?? [],
      DEFINITIONS: origin.definitions ?? { definitions: [], facts: [] },
    };
    const hashes = {
      areaBook: areas.hash,
      registers: registers.hash,
      calendar: sha256(canonicalJson({ calendar: contents.CALENDAR })),
      targets: sha256(canonicalJson({ targets: contents.TARGETS })),
      definitionSet: sha256(canonicalJson(contents.DEFINITIONS)),
    };
    const books = createRegisterBooks(contents);
    const changed = await syncTables(client, contents, hashes, books);
    return { ...books, hashes, changed };
  });
}

/** The area book with the store's ids; its hash is that of the contents numbered from 1, the same in every database. */
async function numberAreas(
  client: pg.ClientBase,
  rows: AreaRows,
): Promise<{ readonly contents: AreaBookContents; readonly hash: string }> {
  const counted = new Map<string, number>();
  const unnumbered = compileAreaBook(rows, (key) => {
    if (!counted.has(key)) counted.set(key, counted.size + 1);
    return counted.get(key)!;
  });
  const idOf = await syncRegisterKeys(client, [...counted.keys()]);
  return { contents: compileAreaBook(rows, idOf), hash: sha256(canonicalJson({ areas: unnumbered })) };
}

function calendarContents(rows: RegisterOrigin['calendarRows']): CalendarContents {
  return { days: compileCalendar(rows), terms: (rows.schoolTerms ?? []).map(({ values }) => values) };
}

async function syncTables(
  client: pg.ClientBase,
  contents: BookContents,
  hashes: BookHashes,
  { areaBook }: RegisterBooks,
): Promise<boolean> {
  const before = await loadCurrentBooks(client);
  const isNew = (name: keyof BookHashes): boolean => before?.[name] !== hashes[name];
  if (!Object.keys(hashes).some((name) => isNew(name as keyof BookHashes))) return false;
  await saveBook(client, hashes.areaBook, 'AREAS', contents.AREAS);
  await saveBook(client, hashes.registers, 'REGISTERS', contents.REGISTERS);
  await saveBook(client, hashes.calendar, 'CALENDAR', contents.CALENDAR);
  await saveBook(client, hashes.targets, 'TARGETS', contents.TARGETS);
  await saveBook(client, hashes.definitionSet, 'DEFINITIONS', contents.DEFINITIONS);
  if (isNew('areaBook')) await saveAreaBook(client, areaBook);
  if (isNew('registers')) {
    const known = before && (await loadBook(client, 'REGISTERS', before.registers));
    await saveReporters(client, contents.REGISTERS.reporters, known?.reporters);
  }
  await saveCurrentBooks(client, hashes);
  return true;
}
