import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type CsvEnd, type CsvRow, csvRows } from '../../../src/sources/reading/csv-rows.js';

const read = async (
  text: string | Iterable<Buffer>,
  known: readonly string[] = [],
): Promise<{ rows: CsvRow[]; end: CsvEnd }> => {
  const rows: CsvRow[] = [];
  const found = csvRows(Readable.from(typeof text === 'string' ? [Buffer.from(text)] : text), known);
  for (;;) {
    const { done, value } = await found.next();
    if (done) return { rows, end: value };
    rows.push(value);
  }
};

describe('CSV rows', () => {
  it('have the line they stand on and quoted values with commas and line ends', async () => {
    const { rows, end } = await read('a,b\r\n1,"x, ""y"""\r\n\r\n2,"l1\nl2"\r\n');
    expect(rows.map(({ values }) => values)).toEqual([
      { a: '1', b: 'x, "y"' },
      { a: '2', b: 'l1\nl2' },
    ]);
    expect(rows[0]!.line).toBe(2);
    expect(end).toEqual({ columns: ['a', 'b'], unreadable: [] });
  });

  it('find their columns in any order, case, letter form and behind a byte order mark', async () => {
    const header = `\uFEFF STATUS ,${'Mã lớp'.normalize('NFD')},sourcedid`;
    const { rows } = await read(`${header}\nactive,6A,1\n`, ['sourcedId', 'status', 'Mã lớp']);
    expect(rows[0]!.values).toEqual({ status: 'active', 'Mã lớp': '6A', sourcedId: '1' });
  });

  it('come out whole however the bytes were split', async () => {
    const bytes = Buffer.from('tên\nĐường\nThủy\n');
    const { rows } = await read(Array.from(bytes, (byte) => Buffer.from([byte])));
    expect(rows.map(({ values }) => values['tên'])).toEqual(['Đường', 'Thủy']);
  });

  it('of another width than the header cost only themselves', async () => {
    const { rows, end } = await read('a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(rows.map(({ values }) => values.a)).toEqual(['1', '7']);
    expect(end.unreadable).toEqual([
      { line: 3, message: 'The line has 1 values where the header has 2 columns.' },
      { line: 4, message: 'The line has 3 values where the header has 2 columns.' },
    ]);
  });

  it('after a quote inside a value cost only themselves', async () => {
    const { rows, end } = await read('a,b\n1,2\n"3"x,4\n5,6\n');
    expect(rows.map(({ values }) => values.a)).toEqual(['1', '5']);
    expect(end.unreadable).toHaveLength(1);
  });

  it('behind a quote that is never closed are read as if its line were not there', async () => {
    const { rows, end } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(rows.map(({ values }) => values.a)).toEqual(['1', '5', '7']);
    expect(end.unreadable).toEqual([{ line: 3, message: 'The quotes of this line do not match.' }]);
  });

  it('never hold more than one long line in memory', async () => {
    const endless = (function* () {
      yield Buffer.from('a\n"');
      for (let i = 0; i < 2000; i += 1) yield Buffer.alloc(1000, 'x');
    })();
    const { rows, end } = await read(endless);
    expect(rows.length + end.unreadable.length).toBeGreaterThan(20);
    for (const { values } of rows) expect(values.a!.length).toBeLessThanOrEqual(65_536);
  });

  it('before a failing stream are given, then its failure', async () => {
    const failing = Readable.from(
      (async function* () {
        yield Buffer.from(`a\n${'1\n'.repeat(100)}`);
        await Promise.resolve();
        throw new Error('cut');
      })(),
    );
    const rows: CsvRow[] = [];
    await expect(
      (async () => {
        for await (const row of csvRows(failing, [])) rows.push(row);
      })(),
    ).rejects.toThrow('cut');
    expect(rows).toHaveLength(100);
  });

  it('of an empty file have no columns', async () => {
    expect(await read('')).toEqual({ rows: [], end: { columns: [], unreadable: [] } });
  });
});
