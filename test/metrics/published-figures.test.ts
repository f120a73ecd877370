import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts, parsePeriod } from '#domain';
import { compileCatalogue, type MetricEngine } from '#metrics';
import type { InboxRow } from '#store';
import { createWorldDatabase, createWorldEngine, type WorldDatabase } from '../support/world-database.js';
import { caseRow } from '../support/world-rows.js';

let world: WorldDatabase;
let engine: MetricEngine;

beforeAll(async () => {
  world = await createWorldDatabase('published_figures', { facts });
  engine = createWorldEngine(world.pool, facts, compileCatalogue(readMetricFiles('schema/metrics'), facts));
  await world.publish([
    score('recalled', { score: '60.00', certainty: 'RECALLED', rank: 40 }),
    score('quoted', { score: '65.325', certainty: 'QUOTED' }),
    score('silent', { certainty: 'NOT_PUBLISHED', year: 2021, periodCode: '2021' }),
    score('part', { score: '7.5', component: 'ENTRY', certainty: 'QUOTED' }),
    score('other year', { score: '61.00', year: 2023, periodCode: '2023', certainty: 'QUOTED' }),
  ]);
});
afterAll(() => world.close());

describe('a published figure', () => {
  it('is that of exactly this unit and period, the weightiest of several', async () => {
    expect(await ask('PCI_SCORE', 1, '2024')).toMatchObject({ value: 65.33, provenance: [{ path: 'PUBLISHED' }] });
    expect(await ask('PCI_SCORE', 1, '2023')).toMatchObject({ value: 61 });
  });

  it('is not worked out for another unit, period or from parts of it', async () => {
    expect(await ask('PCI_SCORE', 2, '2024')).toMatchObject({ absence: 'NO_DATA' });
    expect(await ask('PCI_SCORE', 1, '2022')).toMatchObject({ absence: 'NO_DATA' });
    expect(await ask('PAPI_SCORE', 1, '2024')).toMatchObject({ absence: 'NO_DATA' });
  });

  it('is not published where a source says so; what a source merely leaves out is no data', async () => {
    expect(await ask('PCI_RANK', 1, '2021')).toMatchObject({ absence: 'NOT_PUBLISHED' });
    expect(await ask('PCI_SCORE', 1, '2021')).toMatchObject({ absence: 'NOT_PUBLISHED' });
    expect(await ask('PCI_RANK', 1, '2024')).toMatchObject({ value: 40 });
    expect(await ask('PCI_RANK', 1, '2023')).toMatchObject({ absence: 'NO_DATA' });
  });

  it('comes per component when it is broken down, and of one when it is filtered', async () => {
    const by = await rows('PCI_SCORE', { by: ['INDEX_COMPONENT'] });
    expect(by.map(({ dimensions, values }) => [dimensions[0]!.member, values[0]!.value])).toEqual([
      ['ENTRY', 7.5],
      ['TOTAL', 65.33],
    ]);
    const [one] = await rows('PCI_SCORE', { where: [{ dimension: 'INDEX_COMPONENT', in: ['ENTRY'] }] });
    expect(one!.values[0]).toMatchObject({ value: 7.5 });
  });

  it('is read at its snapshot', async () => {
    await world.publish([{ ...score('quoted', { score: '70', certainty: 'QUOTED' }), version: '0002' }]);
    expect(await ask('PCI_SCORE', 1, '2024')).toMatchObject({ value: 65.33 });
    expect(await ask('PCI_SCORE', 1, '2024', 2)).toMatchObject({ value: 70 });
  });
});

async function rows(key: string, more: object, unitId = 1, period = '2024', n = 1) {
  const query = {
    keys: [key],
    areas: [{ unitId }],
    periods: [parsePeriod(period)],
    snapshot: { n, day: '2026-03-01' },
  };
  return (await engine.answer([{ ...query, ...more }]))[0]!.rows;
}

const ask = async (key: string, unitId: number, period: string, n = 1) =>
  (await rows(key, {}, unitId, period, n))[0]!.values[0]!;

function score(key: string, fields: Readonly<Record<string, unknown>>): InboxRow {
  const payload = {
    indexName: 'PCI',
    year: 2024,
    periodCode: '2024',
    areaCode: '44',
    component: 'TOTAL',
    preferred: false,
    publisher: 'Test',
    ...fields,
  };
  return { ...caseRow(key, 1, 1, payload), kind: 'index_score' };
}
