import { createReadStream, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#domain';
import {
  createSieve,
  createSubjectHasher,
  type DeliverySummary,
  indexAdapter,
  type SievedRow,
  type Translation,
} from '#sources';
import { deriveIndexScore } from '../../../src/domain/index/derive-index-score.js';

const seeds = new URL('../../../seeds/indices/', import.meta.url).pathname;
const limits = { maxBytes: 1_000_000, maxUnpackedBytes: 1, maxZipRatio: 1, maxXmlDepth: 1 };

async function read(
  path: string,
): Promise<{ rows: SievedRow[]; summary: DeliverySummary; translations: Translation[] }> {
  const sieve = createSieve(indexAdapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'made up' }]));
  const file = { name: basename(path), path, size: statSync(path).size, open: () => createReadStream(path) };
  const found = indexAdapter.folder!.read(file, sieve, limits);
  const rows: SievedRow[] = [];
  for (;;) {
    const { done, value } = await found.next();
    if (!done) rows.push(...value);
    else {
      const translations = rows.flatMap((row) => indexAdapter.translate(row, { receivedAt: '2026-11-23T00:00:00Z' }));
      return { rows, summary: value, translations };
    }
  }
}

const write = (text: string, name = 'chi-so.csv'): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'gianh-index-')), name);
  writeFileSync(path, text);
  return path;
};

const allDrafts = async (): Promise<Draft[]> => {
  const read1 = await Promise.all(readdirSync(seeds).map((name) => read(join(seeds, name))));
  return read1.flatMap(({ translations }) => translations.map(({ draft }) => draft!));
};

/** The figure a metric shows: the weightest of the total. */
function shown(drafts: readonly Draft[], index: string, year: number, area = '44'): readonly unknown[] {
  const found = drafts
    .filter(
      ({ fields }) =>
        fields.indexName === index && fields.year === year && fields.areaCode === area && fields.component === 'TOTAL',
    )
    .sort(
      (one, other) =>
        Number(deriveIndexScore(other.fields).preference) - Number(deriveIndexScore(one.fields).preference),
    );
  return [found[0]?.fields.score, found[0]?.fields.rank];
}

describe('the index files of the seeds', () => {
  it('are read without a fault, and no figure stands twice under one source', async () => {
    const drafts = await allDrafts();
    expect(drafts).not.toContain(undefined);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
  });

  it('have the four figures of the article, 2020 as stated and 2019 worked out from it', async () => {
    const drafts = await allDrafts();
    expect(['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI'].map((index) => shown(drafts, index, 2020))).toEqual([
      ['82.33', 50],
      ['78.88', 60],
      ['44.70', 7],
      ['62.30', 52],
    ]);
    expect(['PAR_INDEX', 'SIPAS', 'PCI'].map((index) => shown(drafts, index, 2019))).toEqual([
      ['80.80', 36],
      ['83.43', 41],
      ['63.71', 52],
    ]);
    const derived = drafts.filter(({ fields }) => fields.certainty === 'DERIVED' && fields.score !== undefined);
    expect(derived.map(({ fields }) => [fields.indexName, fields.year]).sort()).toEqual([
      ['PAPI', 2019],
      ['PAR_INDEX', 2019],
      ['PCI', 2019],
      ['SIPAS', 2019],
    ]);
  });

  it('keep both ranks of PAPI 2019 with their sources', async () => {
    const both = (await allDrafts()).filter(({ fields }) => fields.indexName === 'PAPI' && fields.year === 2019);
    expect(both.map(({ fields }) => [fields.publisher, fields.rank]).sort()).toEqual([
      ['article-2021-07-09', 6],
      ['thesis-papi', 13],
    ]);
  });

  it('put old Quảng Trị under 45, and mark the scale break of PAPI in 2018', async () => {
    const drafts = await allDrafts();
    expect(shown(drafts, 'PCI', 2022, '45')).toEqual(['61.26', 59]);
    expect(shown(drafts, 'PCI', 2023, '45')).toEqual(['63.26', undefined]);
    const scales = drafts
      .filter(({ fields }) => fields.indexName === 'PAPI' && fields.component === 'TOTAL')
      .map(({ fields }) => [Number(fields.year) < 2018, fields.scaleMax]);
    expect(new Set(scales.map(String))).toEqual(new Set(['true,60', 'false,80']));
  });

  it('say of what was not found that it was not found, and invent nothing', async () => {
    const missing = (await allDrafts()).filter(({ fields }) => fields.certainty === 'NOT_FOUND');
    expect(missing.length).toBeGreaterThan(90);
    expect(missing.filter(({ fields }) => fields.score !== undefined || fields.rank !== undefined)).toEqual([]);
    expect(missing.every(({ fields }) => Number(fields.year) >= 2021)).toBe(true);
  });
});

describe('an index file', () => {
  const header = 'index,year,area_code,component,score,rank,universe,scale_max,certainty,preferred,source,revised_on';
  const one = async (line: string): Promise<Translation> =>
    (await read(write(`${header}\n${line}\n`))).translations[0]!;

  it('gives a figure placed on the last day of its year, versioned by its revision', async () => {
    expect((await one('PCI,2020,44,TOTAL,62.30,52,63,,QUOTED,TRUE,bao,2026-11-23')).draft).toMatchObject({
      kind: 'index_score',
      key: 'PCI|2020|44|TOTAL|bao',
      version: '2026-11-23',
      day: '2020-12-31',
      codes: { area: '44' },
      fields: { score: '62.30', rank: 52, preferred: true, periodCode: '2020' },
    });
  });

  it.each([
    ['HDI,2020,44,TOTAL,62.30,52,63,,QUOTED,,bao,2026-11-23', 'BAD_VALUE', 'index'],
    ['PCI,20,44,TOTAL,62.30,52,63,,QUOTED,,bao,2026-11-23', 'BAD_DATE', 'year'],
    ['PCI,2020,,TOTAL,62.30,52,63,,QUOTED,,bao,2026-11-23', 'MISSING_KEY', 'area_code'],
    ['PCI,2020,44,TOTAL,"62,30",52,63,,QUOTED,,bao,2026-11-23', 'BAD_NUMBER', 'score'],
    ['PCI,2020,44,TOTAL,62.30,64,63,,QUOTED,,bao,2026-11-23', 'BAD_VALUE', 'rank'],
    ['PAPI,2017,44,TOTAL,62.30,1,63,60,QUOTED,,bao,2026-11-23', 'BAD_VALUE', 'score'],
    ['PCI,2020,44,TOTAL,62.30,52,63,,SURE,,bao,2026-11-23', 'BAD_VALUE', 'certainty'],
    ['PCI,2020,44,TOTAL,62.30,52,63,,QUOTED,,bao,23/11/2026', 'BAD_DATE', 'revised_on'],
  ])('with the row %s loses it as %s', async (line, code, field) => {
    expect((await one(line)).rejection).toMatchObject({ code, field });
  });

  it('with a line of another width loses only that line', async () => {
    const good = 'PCI,2020,44,TOTAL,62.30,52,63,,QUOTED,,bao,2026-11-23';
    const { rows, summary } = await read(write(`${header}\n${good}\nPCI,2021\n`));
    expect(rows).toHaveLength(1);
    expect(summary).toMatchObject({
      actual: 1,
      whole: true,
      unreadable: [{ position: 'line 3', code: 'UNREADABLE_ROW' }],
    });
  });

  it('that is something else is refused by name', async () => {
    await expect(read(write('a,b\n1,2\n', 'khac.csv'))).rejects.toMatchObject({
      code: 'GIANH_DELIVERY_REFUSED',
      message: expect.stringContaining('khac.csv is refused: it is no index file'),
    });
    expect(['a.csv', 'A.CSV', 'a.xlsx'].map(indexAdapter.folder!.accepts)).toEqual([true, true, false]);
  });
});
