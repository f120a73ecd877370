import { describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeedFaults, readAreaSeeds, readBoundary, readCalendarSeeds, readSeedCsv } from '#config';

const columns = { code: 'code', name: 'text', since: 'day?' } as const;

function withFolder<Answer>(work: (folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'gianh-seeds-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const readText = (text: string | Buffer) =>
  withFolder((folder) => {
    writeFileSync(join(folder, 'units.csv'), text);
    return readSeedCsv(join(folder, 'units.csv'), columns);
  });

describe('a seed file', () => {
  it('is read with BOM, quoted cells and line numbers', () => {
    const { rows } = readText('\uFEFFcode,name,since\n1,"Xã Kim Thủy, huyện Lệ Thủy",\n\n2,Đồng Hới,2004-08-16\n');
    expect(rows.map(({ line, values }) => [line, values])).toEqual([
      [2, { code: '1', name: 'Xã Kim Thủy, huyện Lệ Thủy', since: '' }],
      [4, { code: '2', name: 'Đồng Hới', since: '2004-08-16' }],
    ]);
  });

  it('is refused with every fault in it at once', () => {
    const text = [
      'code,name,since',
      '1,,',
      `2,${'Đồng Hới'.normalize('NFD')},`,
      '3,Ba Đồn,2021-02-30',
      '4,Roòn',
      '5, Sịa,',
      'a b,X,',
    ];
    expect(() => readText(text.join('\n'))).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        message: expect.stringMatching(
          /6 fault\(s\):[^]*line 2, name: is empty[^]*line 3, name: is not in Unicode form NFC[^]*line 4, since: "2021-02-30" is not a day[^]*line 5: has 2 cells, expected 3[^]*line 6, name: begins or ends with a blank[^]*line 7, code: "a b" is not a code/,
        ),
      }),
    );
  });

  it.each([
    ['', /is empty; expected a header line/],
    ['code,since,name\n', /the header is "code,since,name", expected "code,name,since"/],
    ['code,name,since\n1,"open', /is not readable CSV/],
    [Buffer.from([0x63, 0xff, 0xfe]), /cannot be read as UTF-8 text/],
  ])('is refused when it is no such file at all', (text, why) => {
    expect(() => readText(text)).toThrow(why);
  });

  it('that is missing is named, and several files report together', () => {
    const faults = createSeedFaults();
    readSeedCsv('seeds/nowhere.csv', columns, faults);
    readSeedCsv('seeds/nothing.csv', columns, faults);
    expect(() => faults.throwIfAny()).toThrow(
      /2 fault\(s\):\n {2}seeds\/nowhere.csv: is missing\n {2}seeds\/nothing.csv: is missing/,
    );
  });
});

describe('the shipped seeds', () => {
  it('hold four lists of units, successions, inhabitants and inner points', () => {
    const seeds = readAreaSeeds('seeds/areas');
    expect(seeds.unitLists.map(({ day, rows }) => [day, rows.length])).toEqual([
      ['2019-12-31', 168],
      ['2021-07-09', 160],
      ['2025-06-30', 284],
      ['2025-07-01', 79],
    ]);
    expect([seeds.successions.length, seeds.population.length, seeds.centroids.length]).toEqual([295, 439, 98]);
  });

  it('hold holidays, four worked Saturdays and the rule of the school terms', () => {
    const { holidays, workedSaturdays, schoolTerms } = readCalendarSeeds('seeds/calendars');
    expect([holidays.length, workedSaturdays.length, schoolTerms.length]).toEqual([98, 4, 2]);
  });

  it('name file, line and field of every fault in an area folder', () => {
    withFolder((folder) => {
      cpSync('seeds/areas', folder, { recursive: true });
      const spoil = (file: string, from: string, to: string) =>
        writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
      spoil('units-2021-07-09.csv', 'CITY,DISTRICT', 'METROPOLIS,DISTRICT');
      spoil('successions.csv', 'MERGE,1,', 'MERGE,all,');
      expect(() => readAreaSeeds(folder)).toThrow(
        /2 fault\(s\):[^]*units-2021-07-09.csv, line 3, kind: "METROPOLIS" is none of PROVINCE[^]*successions.csv, line 2, weight: "all" is not a number/,
      );
    });
    withFolder((folder) => expect(() => readAreaSeeds(folder)).toThrow(/holds no units-YYYY-MM-DD.csv/));
  });

  it('hold boundaries of new communes, old districts and old provinces', async () => {
    const dongHoi = await readBoundary('seeds/areas', '450', '2025-06-30');
    expect(dongHoi).toMatchObject({ type: expect.stringMatching(/^(Multi)?Polygon$/), coordinates: expect.any(Array) });
    expect(await readBoundary('seeds/areas', '18880', '2025-07-01')).toBeDefined();
    expect(await readBoundary('seeds/areas', '44', '2025-06-30')).toMatchObject({ type: 'MultiPolygon' });
    expect(await readBoundary('seeds/areas', '18880', '2025-06-30')).toBeUndefined();
    await expect(readBoundary('seeds/nowhere', '450', '2025-06-30')).rejects.toMatchObject({
      code: 'GIANH_SEED_INVALID',
    });
  });
});
