import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indexAdapter } from '#sources';
import { membersOf, openSectorNumbers, recordOf, type SectorNumbers } from '../sector-numbers.js';

let numbers: SectorNumbers;

/** The rows of a seed file as the adapter translates them. */
function seeded(name: string) {
  const [header, ...lines] = readFileSync(`seeds/indices/${name}.csv`, 'utf8').trim().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(
      ([, quoted, plain]) => quoted ?? plain,
    );
    const values = Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
    const [translation] = indexAdapter.translate(
      { table: 'index', position: '', values },
      { receivedAt: '2026-11-23T00:00:00Z' },
    );
    const draft = translation!.draft!;
    // The small world's 44 and 45 stand for Quảng Bình and the old Quảng Trị.
    return recordOf('index_score', draft.key, draft.fields, draft.codes['area'] === '44' ? 1 : 2);
  });
}

beforeAll(async () => {
  numbers = await openSectorNumbers('governance_numbers');
  await numbers.publish(['par-index', 'sipas', 'papi', 'pci'].flatMap(seeded));
});
afterAll(() => numbers.close());

const old = { areas: [{ unitId: 2 }] };

describe('the four indices of 2020, as the article of 2021-07-09 gives them', () => {
  it.each([
    ['PAR_INDEX_SCORE', 82.33],
    ['PAR_INDEX_RANK', 50],
    ['SIPAS_SCORE', 78.88],
    ['SIPAS_RANK', 60],
    ['PAPI_SCORE', 44.7],
    ['PAPI_RANK', 7],
    ['PCI_SCORE', 62.3],
    ['PCI_RANK', 52],
  ])('%s is %d', async (key, value) => {
    expect(await numbers.value(key, '2020')).toMatchObject({ value });
  });

  it('are not computed for another province, a part of it or a part of the year', async () => {
    expect(await numbers.value('PAPI_SCORE', '2020', old)).toMatchObject({ absence: 'NO_DATA' });
    expect(await numbers.value('PAPI_SCORE', '2020-Q1')).toMatchObject({ absence: 'NO_DATA' });
  });
});

describe('components', () => {
  it('of PAR INDEX 2019 are those that were published, beside the total', async () => {
    const by = { by: ['INDEX_COMPONENT'] };
    expect(membersOf(await numbers.rows('PAR_INDEX_SCORE', '2019', by))).toEqual([
      ['PAR_1', 100],
      ['PAR_3', 96.05],
      ['PAR_4', 82.01],
      ['TOTAL', 80.8],
    ]);
    expect(membersOf(await numbers.rows('PAR_INDEX_RANK', '2019', by))).toEqual([
      ['PAR_3', 8],
      ['PAR_4', 13],
      ['PAR_6', 61],
      ['PAR_7', 40],
      ['TOTAL', 36],
    ]);
  });

  it('are never added up when two of them are asked for', async () => {
    const where = [{ dimension: 'INDEX_COMPONENT', in: ['PAR_1', 'PAR_3'] }];
    const [row] = await numbers.rows('PAR_INDEX_SCORE', '2019', { where });
    expect(row!.values[0]!.value).toBeUndefined();
    const one = [{ dimension: 'INDEX_COMPONENT', in: ['PAR_3'] }];
    expect(await numbers.value('PAR_INDEX_SCORE', '2019', { where: one })).toMatchObject({ value: 96.05 });
  });

  it('are 8 of PAR INDEX, 8 of PAPI and 10 of PCI, named also where no figure was found', () => {
    const named = (file: string, year: string): number =>
      seeded(file).filter(({ payload }) => payload['year'] === Number(year) && payload['component'] !== 'TOTAL').length;
    expect([named('par-index', '2022'), named('papi', '2022'), named('pci', '2022')]).toEqual([8, 8, 10]);
  });
});

describe('a break of the methodology', () => {
  it('stands at the value: PAPI of 2017 and 2018 are of two series, 2018 and 2019 of one', async () => {
    const series = async (key: string, year: string) => (await numbers.value(key, year)).series;
    expect([await series('PAPI_SCORE', '2017'), await series('PAPI_SCORE', '2018')]).toEqual([
      '6 dimensions of 1–10',
      '8 dimensions of 1–10',
    ]);
    expect(await series('PAPI_SCORE', '2019')).toBe(await series('PAPI_SCORE', '2018'));
    expect(await series('PAPI_RANK', '2018')).toBe('8 dimensions of 1–10, 63 provinces');
    expect(await series('SIPAS_SCORE', '2020')).toBe('scale 0–100');
  });
});

describe('no figure', () => {
  it('found is no data, not published is said by a source, and neither is zero', async () => {
    expect(await numbers.value('PAPI_SCORE', '2022')).toMatchObject({ absence: 'NO_DATA' });
    expect(await numbers.value('PAR_INDEX_RANK', '2021')).toMatchObject({ absence: 'NO_DATA' });
    // PCI 2023 of the old Quảng Trị: a score from one source, and the publisher's page says "not published".
    expect(await numbers.value('PCI_SCORE', '2023', old)).toMatchObject({ value: 63.26 });
    expect(await numbers.value('PCI_RANK', '2023', old)).toMatchObject({ absence: 'NOT_PUBLISHED' });
  });

  it('is the band where a rank and points were all that was said', async () => {
    expect(await numbers.value('PAR_INDEX_BAND', '2020')).toMatchObject({ absence: 'NO_DATA' });
  });
});
