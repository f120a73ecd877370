import { GianhError } from '#kernel';
import type { FileReader } from '../adapter/file-reader.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import { type CsvEnd, csvRows } from '../reading/csv-rows.js';
import { indexColumns, neededIndexColumns } from './wire.js';

const chunkRows = 500;

/** An index file: CSV with the columns of seeds/indices/, one row per figure and source. */
export const readIndexFile: FileReader = {
  fileTypes: ['index figures *.csv'],
  accepts: (name) => /\.csv$/i.test(name),
  async *read(file, sieve, limits) {
    if (file.size > limits.maxBytes) {
      const words = `${file.name} is refused: it has ${file.size} bytes, more than ${limits.maxBytes}.`;
      throw new GianhError('GIANH_DELIVERY_REFUSED', words);
    }
    const found = csvRows(file.open(), indexColumns);
    let chunk: SievedRow[] = [];
    let actual = 0;
    let end: CsvEnd;
    for (;;) {
      const { done, value } = await found.next();
      if (done) {
        end = value;
        break;
      }
      if (actual === 0) refuseOthers(file.name, Object.keys(value.values));
      actual += 1;
      chunk.push({ table: 'index', position: `line ${value.line}`, values: sieve.pass('index', value.values) });
      if (chunk.length < chunkRows) continue;
      yield chunk;
      chunk = [];
    }
    refuseOthers(file.name, end.columns);
    if (chunk.length > 0) yield chunk;
    return {
      actual,
      whole: true,
      unreadable: end.unreadable.map(({ line, message }) => ({
        code: 'UNREADABLE_ROW' as const,
        position: `line ${line}`,
        message,
      })),
    };
  },
};

function refuseOthers(name: string, columns: readonly string[]): void {
  const missing = neededIndexColumns.filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const words = `${name} is refused: it is no index file, it has no column ${missing.join(', ')} (see seeds/README.md).`;
  throw new GianhError('GIANH_DELIVERY_REFUSED', words);
}
