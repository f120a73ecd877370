import { ByteText } from './byte-text.js';
import { csvText, type CsvDialect } from './csv-text.js';
import { createFlattener } from './flatten.js';
import { plainRecord } from './plain-record.js';
import type { RecordPages } from './record-pages.js';
import type { RowPlan } from './row-plan.js';
import { rowsInPlace, type WriteRow } from './rows-in-place.js';

/** Told after every batch: rows written so far. */
export type OnRows = (rows: number) => void;

/** CSV of all records, a chunk per batch or for some of them. */
export async function* writeCsv(
  plan: RowPlan,
  { from, batches }: RecordPages,
  dialect: CsvDialect,
  onRows: OnRows,
): AsyncGenerator<string | Buffer> {
  const { columns, flatten } = createFlattener(plan.fields, from);
  const text = csvText(columns, dialect);
  yield text.header;
  if (from === 'in place') {
    yield* csvBytes(batches, rowsInPlace(plan.fields, text), onRows);
    return;
  }
  let rows = 0;
  for await (const records of batches) {
    let chunk = '';
    for (const record of records) {
      flatten(record, (cells) => {
        chunk += text.row(cells);
        rows += 1;
      });
    }
    onRows(rows);
    if (chunk !== '') yield chunk;
  }
}

async function* csvBytes(batches: RecordPages['batches'], write: WriteRow, onRows: OnRows): AsyncGenerator<Buffer> {
  const out = new ByteText();
  let rows = 0;
  for await (const records of batches) {
    for (const record of records) {
      write(record, out);
      const chunk = out.take(false);
      if (chunk) yield chunk;
    }
    rows += records.length;
    onRows(rows);
  }
  const rest = out.take(true);
  if (rest) yield rest;
}

/** One JSON array of all records, as the document shapes them; with `lines` one record per line and no array. */
export async function* writeJson(
  plan: RowPlan,
  { from, batches }: RecordPages,
  lines: boolean,
  onRows: OnRows,
): AsyncGenerator<string> {
  const plain = plainRecord(plan.fields, from);
  let rows = 0;
  if (!lines) yield '[';
  for await (const records of batches) {
    let chunk = '';
    for (const record of records) {
      if (!lines && rows > 0) chunk += ',';
      chunk += `${lines ? '' : '\n'}${JSON.stringify(plain(record))}${lines ? '\n' : ''}`;
      rows += 1;
    }
    onRows(rows);
    if (chunk !== '') yield chunk;
  }
  if (!lines) yield '\n]\n';
}
