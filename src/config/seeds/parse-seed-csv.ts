import { CsvError, parse } from 'csv-parse/sync';
import { cellProblem, type ColumnRule } from './column-rule.js';
import type { SeedFaults } from './seed-faults.js';
import type { SeedRow } from './seed-row.js';

/** The columns of a seed file, in their order, each with its rule. */
export type SeedColumns<Column extends string> = Readonly<Record<Column, ColumnRule>>;

interface PositionedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads seed CSV text (UTF-8, BOM allowed, header line, comma) into positioned rows; faults go to `faults`.
 *
 * Checked: it parses, the header is exactly the columns in their order, every row has that many cells, text is NFC
 * (the same Vietnamese word must be the same characters), every cell obeys its column's rule. Rows with faults are left out.
 */
export function parseSeedCsv<Column extends string>(
  file: string,
  text: string,
  columns: SeedColumns<Column>,
  faults: SeedFaults,
): readonly SeedRow<Column>[] {
  const names = Object.keys(columns) as Column[];
  const [header, ...records] = parseRecords(file, text, faults);
  if (header === undefined) return [];
  if (header.record.join(',') !== names.join(',')) {
    faults.add(file, 1, '', `the header is "${header.record.join(',')}", expected "${names.join(',')}"`);
    return [];
  }
  return records.flatMap(({ record, info: { lines: line } }) => {
    if (record.length !== names.length) {
      faults.add(file, line, '', `has ${record.length} cells, expected ${names.length}`);
      return [];
    }
    const problems = names.flatMap((name, index) => {
      const value = record[index]!;
      const problem =
        value === value.normalize('NFC') ? cellProblem(value, columns[name]) : 'is not in Unicode form NFC';
      return problem === undefined ? [] : [{ name, problem }];
    });
    for (const { name, problem } of problems) faults.add(file, line, name, problem);
    if (problems.length > 0) return [];
    const values = Object.fromEntries(names.map((name, index) => [name, record[index]!])) as Record<Column, string>;
    return [{ file, line, values }];
  });
}

function parseRecords(file: string, text: string, faults: SeedFaults): readonly PositionedRecord[] {
  try {
    const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
    if (records.length === 0) faults.add(file, 0, '', 'is empty; expected a header line');
    return records as unknown as readonly PositionedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(file, Number(error['lines'] ?? 0), '', `is not readable CSV: ${error.message}`);
    return [];
  }
}
