import type { ReadLimits } from '../adapter/read-limits.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { Sieve } from '../privacy/create-sieve.js';
import { XmlFault } from '../reading/xml-fault.js';
import type { XmlNames } from '../reading/xml-names.js';
import type { XmlRow } from '../reading/xml-row-sink.js';
import { createBillLines } from './bill-lines.js';
import { createPayloadDecoder } from './decode-payload.js';
import { createHosoTables, type HosoRows } from './hoso-tables.js';
import { sievePerson } from './sieve-person.js';
import { rowElements } from './wire.js';

/** Puts the tables of one encounter together. */
export interface HosoReader {
  readonly begin: () => void;
  /** Reads one FILEHOSO; a fault is remembered and costs this encounter only. */
  readonly file: (table: string, bytes: Buffer, start: number, end: number) => void;
  readonly fault: (reason: string) => void;
  /** Takes a check-in that stands alone, outside any envelope. */
  readonly checkIn: (row: XmlRow) => void;
  /** The encounter as one sieved row, with who sent it and when; or why it cannot be read, without quoting it. */
  readonly finish: (position: string, facility: string | undefined, made: string | undefined) => SievedRow | string;
}

export function createHosoReader(names: XmlNames, sieve: Sieve, limits: ReadLimits): HosoReader {
  const rows: HosoRows = {};
  const bill = createBillLines();
  const tables = createHosoTables(names, rows, bill, sieve, limits);
  const decode = createPayloadDecoder();
  const seen = new Set<string>();
  let reason: string | undefined;

  const fault = (words: string): void => void (reason ??= words);

  const file = (table: string, bytes: Buffer, start: number, end: number): void => {
    seen.add(table);
    const tokenizer = tables.get(table);
    if (!tokenizer || reason !== undefined) return;
    try {
      const xml = decode(bytes, start, end);
      tokenizer.reset();
      tokenizer.run(xml, 0, xml.length, true);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      fault(`${table} cannot be read: ${error.message}`);
    }
    if (table in rowElements && !rows[table]) {
      fault(`${table} does not hold the element ${rowElements[table as keyof typeof rowElements]}`);
    }
  };

  const finish: HosoReader['finish'] = (position, facility, made) => {
    const person = rows['XML1'] ?? rows['XML0'];
    if (reason === undefined && !person) fault('it has neither XML1 nor XML0');
    if (reason !== undefined) return reason;
    const row: Record<string, unknown> = { MACSKCB: facility, NGAYLAP: made };
    for (const table of seen) row[table] = rows[table];
    const checkIn = rows['XML0'];
    if (checkIn && checkIn !== person) sievePerson(checkIn, facility);
    row['EDGE'] = Object.assign(bill.figures(), sievePerson(person!, facility));
    for (const table of ['XML7', 'XML14']) maskText(rows[table]);
    return { table: 'HOSO', position, values: sieve.pass('HOSO', row) };
  };

  const begin = (): void => {
    for (const table in rows) delete rows[table];
    bill.reset();
    seen.clear();
    reason = undefined;
  };

  const checkIn = (row: XmlRow): void => {
    begin();
    seen.add('XML0');
    rows['XML0'] = row;
  };

  return { begin, file, fault, checkIn, finish };
}

/** The papers' kept fields are codes and times too; see sieve-person.ts. */
function maskText(row: XmlRow | undefined): void {
  for (const field in row) if (row[field] !== undefined && !/^[\w.,;:/+-]{1,100}$/.test(row[field])) row[field] = '?';
}
