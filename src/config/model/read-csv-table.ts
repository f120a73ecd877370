import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { SeedFaults } from '../seeds/seed-faults.js';
import type { CsvTable } from './csv-table.js';

interface PositionedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file (UTF-8, BOM allowed, header line, comma) whose columns may stand in any order.
 *
 * What cannot be read, a column given twice and a row with another number of cells go to `faults`; so does a missing
 * file, unless it is `optional`. Texts are brought into Unicode form NFC, so that the same word is the same characters.
 */
export function readCsvTable(path: string, faults: SeedFaults, optional = false): CsvTable | undefined {
  const file = path.replaceAll('\\', '/');
  const text = readText(path, file, faults, optional);
  const records = text === undefined ? undefined : parseText(file, text.normalize('NFC'), faults);
  if (records === undefined) return undefined;
  const [first, ...others] = records;
  if (first === undefined) return (faults.add(file, 1, '', 'is empty; expected a header line'), undefined);
  const header = first.record.map((name) => name.trim());
  const twice = header.filter((name, index) => header.indexOf(name) < index);
  for (const name of twice) faults.add(file, 1, name, 'is a column twice');
  const rows = others.flatMap(({ record, info: { lines: line } }) => {
    if (record.length === header.length) {
      return [{ file, line, values: Object.fromEntries(header.map((name, index) => [name, record[index]!.trim()])) }];
    }
    faults.add(file, line, '', `has ${record.length} cells, expected ${header.length}`);
    return [];
  });
  return { file, header, rows };
}

function readText(path: string, file: string, faults: SeedFaults, optional: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (reason === 'ENOENT' && optional) return undefined;
    faults.add(file, 0, '', reason === 'ENOENT' ? 'is missing' : `cannot be read as UTF-8 text (${reason})`);
    return undefined;
  }
}

function parseText(file: string, text: string, faults: SeedFaults): readonly PositionedRecord[] | undefined {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    return parse(text, options) as unknown as readonly PositionedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(file, Number(error['lines'] ?? 0), '', `is not readable CSV: ${error.message}`);
    return undefined;
  }
}
