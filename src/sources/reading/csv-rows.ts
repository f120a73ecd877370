import { csvLines } from './csv-lines.js';
import { csvRecord } from './csv-record.js';

/** A row of a CSV table: its line in the file (the header is 1) and its values by canonical column name. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A line that is no row of the table. */
export interface UnreadableLine {
  readonly line: number;
  readonly message: string;
}

/** What a table turned out to be once it was read. */
export interface CsvEnd {
  readonly columns: readonly string[];
  readonly unreadable: readonly UnreadableLine[];
}

/** A quoted value that goes on for longer was never meant to: its opening quote is the fault. */
const longestRecord = 65_536;

/**
 * Reads CSV as rows: UTF-8 with or without a mark, any line end, header text composed or decomposed, in any case and
 * order. `known` are the canonical names; an unknown column keeps its own.
 *
 * A bad line costs itself only: one of another width than the header (its values may stand under the wrong names), one
 * whose quotes do not match, a quote never closed. A failing stream throws what it fails with, after the rows before it.
 */
export async function* csvRows(input: AsyncIterable<Buffer>, known: readonly string[]): AsyncGenerator<CsvRow, CsvEnd> {
  const unreadable: UnreadableLine[] = [];
  const open: string[] = [];
  let columns: readonly string[] | undefined;
  let next = 1;

  /** The rows that the lines in hand give; with `final`, every line must be a row or a fault. */
  function* rows(final: boolean): Generator<CsvRow> {
    let text = '';
    let used = 0;
    let looked = 0;
    const give = (count: number): number => {
      next += count;
      used += count;
      looked = used;
      text = '';
      return used;
    };
    while (looked < open.length) {
      text = looked === used ? open[looked]! : `${text}\n${open[looked]!}`;
      looked += 1;
      const record = text === '' ? undefined : csvRecord(text);
      if (record === 'OPEN' && text.length <= longestRecord && looked < open.length) continue;
      if (record === 'OPEN' && text.length <= longestRecord && !final) break;
      const line = next;
      if (record === undefined) give(1);
      else if (typeof record === 'string') {
        unreadable.push({ line, message: 'The quotes of this line do not match.' });
        give(1);
      } else {
        give(looked - used);
        if (!columns) columns = canonicalNames(record, known);
        else if (record.length === columns.length) yield { line, values: named(columns, record) };
        else unreadable.push({ line, message: width(columns.length, record.length) });
      }
    }
    open.splice(0, used);
  }

  for await (const lines of csvLines(input)) {
    open.push(...lines);
    yield* rows(false);
  }
  yield* rows(true);
  return { columns: columns ?? [], unreadable };
}

function canonicalNames(header: readonly string[], known: readonly string[]): readonly string[] {
  const canonical = new Map(known.map((name) => [folded(name), name]));
  return header.map((text) => canonical.get(folded(text)) ?? text.normalize('NFC').trim());
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

function named(columns: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (let index = 0; index < columns.length; index += 1) values[columns[index]!] = record[index]!;
  return values;
}

const width = (expected: number, found: number): string =>
  `The line has ${found} values where the header has ${expected} columns.`;
