import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { ByteText } from './byte-text.js';
import type { Cell } from './cell-kind.js';
import { createFlattener } from './flatten.js';
import type { RecordPages } from './record-pages.js';
import type { Column, RowPlan } from './row-plan.js';
import { rowsInPlace } from './rows-in-place.js';
import { mostSheetRows, sheetEnd, sheetRow, sheetStart, sheetText } from './sheet-xml.js';
import { workbookParts } from './workbook-parts.js';
import type { OnRows } from './write-rows.js';

/** A row of the sheet of notes: what it says, and the saying. */
export type Note = readonly [what: string, words: string];

/**
 * A workbook of all records as a stream: sheets of at most 1,048,575 rows (Dữ liệu, Dữ liệu 2 …), then the sheet Ghi chú.
 *
 * Nothing is kept but the batch in hand: every sheet goes through the deflater as it is made.
 */
export async function* writeWorkbook(
  plan: RowPlan,
  { from, batches }: RecordPages,
  notes: (rows: number) => Promise<readonly Note[]>,
  onRows: OnRows,
): AsyncGenerator<Buffer> {
  const { columns, flatten } = createFlattener(plan.fields, from);
  const write = sheetRow(columns);
  const inPlace = from === 'in place' ? rowsInPlace(plan.fields, sheetText) : undefined;
  const out = new ByteText();
  const iterator = batches[Symbol.asyncIterator]();
  /** Records in place, or rows as they are written. */
  const waiting: (object | string)[] = [];
  let rows = 0;
  let isDone = false;

  /** Fills `waiting`; false at the end of the records. */
  const readOn = async (): Promise<boolean> => {
    while (waiting.length === 0 && !isDone) {
      const { done, value } = await iterator.next();
      if (done) isDone = true;
      else if (inPlace) waiting.push(...value);
      else for (const record of value) flatten(record, (cells) => waiting.push(write(cells)));
    }
    return waiting.length > 0;
  };

  async function* sheet(): AsyncGenerator<string | Buffer> {
    yield sheetStart(columns);
    let room = mostSheetRows - 1;
    while (room > 0 && (await readOn())) {
      const chunk = waiting.splice(0, Math.min(room, waiting.length));
      room -= chunk.length;
      rows += chunk.length;
      onRows(rows);
      for (const row of chunk) {
        if (typeof row === 'string') out.text(row);
        else inPlace!(row, out);
        const bytes = out.take(false);
        if (bytes) yield bytes;
      }
    }
    const rest = out.take(true);
    if (rest) yield rest;
    yield sheetEnd;
  }

  const zip = new ZipFile();
  const names: string[] = [];
  const addSheet = (name: string, content: () => AsyncGenerator<string | Buffer>): Promise<void> => {
    names.push(name);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const stream = Readable.from(content(), { objectMode: false });
    stream.once('end', resolve).once('error', reject);
    zip.addReadStream(stream, `xl/worksheets/sheet${names.length}.xml`, { compressionLevel: 1 });
    return promise;
  };

  const fill = async (): Promise<void> => {
    do {
      await addSheet(names.length === 0 ? 'Dữ liệu' : `Dữ liệu ${names.length + 1}`, sheet);
    } while (await readOn());
    const said = await notes(rows);
    await addSheet('Ghi chú', async function* () {
      yield notesSheet(said);
    });
    for (const [path, text] of workbookParts(names)) zip.addBuffer(Buffer.from(text), path);
    zip.end();
  };
  const filled = fill();
  const output = zip.outputStream as Readable;
  filled.catch((error: Error) => output.destroy(error));
  try {
    yield* output as AsyncIterable<Buffer>;
    await filled;
  } finally {
    output.destroy();
    await iterator.return?.();
  }
}

function notesSheet(notes: readonly Note[]): string {
  const columns: readonly Column[] = [
    { name: 'Mục', kind: 'text' },
    { name: 'Nội dung', kind: 'text' },
  ];
  const write = sheetRow(columns);
  return sheetStart(columns) + notes.map((note) => write(note as readonly Cell[])).join('') + sheetEnd;
}
