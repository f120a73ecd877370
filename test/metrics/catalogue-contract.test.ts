import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { type AreaLevel, facts, type Grain, parsePeriod } from '#domain';
import { compileCatalogue, createMeasureBook, leafMeasures, type MetricEngine, type MetricQuery } from '#metrics';
import { createWorldDatabase, createWorldEngine, type WorldDatabase } from '../support/world-database.js';

/**
 * What every metric keeps to, of the shipped catalogue and of a deployment's own: `GIANH_HOME=… npm test -- test/metrics/catalogue-contract`
 * runs it over the definitions in `GIANH_HOME/metrics` too.
 */
const home = process.env['GIANH_HOME'];
const own = home === undefined ? undefined : `${home}/metrics`;
const catalogue = compileCatalogue(readMetricFiles('schema/metrics', own), facts);
const book = createMeasureBook(facts);

/** Units of the small world at each level that stood throughout 2023. */
const units: Readonly<Record<AreaLevel, number>> = { PROVINCE: 1, DISTRICT: 10, COMMUNE: 103 };
const periods: Readonly<Record<Grain, string>> = {
  DAY: '2023-03-01',
  WEEK: '2023-W10',
  MONTH: '2023-03',
  QUARTER: '2023-Q1',
  YEAR: '2023',
  SCHOOL_TERM: 'SY2022-2023-T1',
  SCHOOL_YEAR: 'SY2022-2023',
};

let world: WorldDatabase;
let engine: MetricEngine;
beforeAll(async () => {
  world = await createWorldDatabase('catalogue_contract', { facts });
  engine = createWorldEngine(world.pool, facts, catalogue);
});
afterAll(() => world.close());

const values = async (...asked: readonly Omit<MetricQuery, 'snapshot'>[]) => {
  const snapshot = { n: 0, day: '2026-03-01' };
  const tables = await engine.answer(asked.map((query) => ({ ...query, snapshot })));
  return tables.flatMap(({ rows }) => rows.flatMap((row) => row.values));
};

describe.each(catalogue.all.map((metric) => [metric.key, metric] as const))('%s', (key, metric) => {
  const area = { unitId: units[metric.levels[0]!] };
  const period = parsePeriod(periods[metric.grains[0]!]);

  it('has names in both languages, composed (NFC), and no word is missing', () => {
    const { name, shortName, description, plainLanguage, note, notDelivered, aliases } = metric;
    const bilingual = [name, shortName, description, plainLanguage, note, notDelivered].filter((text) => text);
    const texts = [...bilingual.flatMap((text) => [text!.vi, text!.en]), ...aliases];
    expect(texts.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
    expect(catalogue.search(name.vi)[0]?.name.vi).toBe(name.vi);
    expect(catalogue.search(name.en).slice(0, 3)).toContain(metric);
  });

  it('is answered for each of its lengths of period and levels of area, with a number or a reason', async () => {
    const asked = metric.grains.flatMap((grain) =>
      metric.levels.map((level) => ({
        keys: [key],
        areas: [{ unitId: units[level] }],
        periods: [parsePeriod(periods[grain])],
      })),
    );
    const answers = await values(...asked);
    expect(answers).toHaveLength(asked.length);
    for (const { value, absence, reason, comparability } of answers) {
      expect([typeof value === 'number', absence === undefined]).toEqual([absence === undefined, value !== undefined]);
      if (absence !== undefined) expect([reason?.vi, reason?.en]).toEqual([expect.any(String), expect.any(String)]);
      if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
      expect(['EXACT', 'NOT_COMPARABLE']).toContain(comparability);
    }
  });

  it('has no number where nobody delivered, but for what registers hold and whom the data cover', async () => {
    const [answer] = await values({ keys: [key], areas: [area], periods: [period] });
    const measures = leafMeasures(key, catalogue, book).map((measure) => book.get(measure).measure.type);
    const isKnown =
      measures.some((type) => type === 'REGISTER' || type === 'VALID_UNITS') || metric.kind === 'COMPOSITE';
    if (!isKnown) expect(answer).not.toHaveProperty('value');
    if (metric.notDelivered) expect(answer).toMatchObject({ absence: expect.stringMatching(/NO_DATA|NOT_APPLICABLE/) });
  });

  it('can be cut and filtered by each of its dimensions, and by no other', async () => {
    const asked = { keys: [key], areas: [area], periods: [period] };
    const cuts = metric.dimensions.flatMap((dimension) => [
      { ...asked, by: [dimension] },
      { ...asked, where: [{ dimension, in: ['X'] }] },
    ]);
    await expect(cuts.length === 0 ? Promise.resolve() : values(...cuts)).resolves.not.toThrow();
    await expect(values({ ...asked, by: ['NO_SUCH_DIMENSION'] })).rejects.toMatchObject({
      code: 'GIANH_UNKNOWN_DIMENSION',
    });
  });

  it('has a unit that fits its kind, and decimals that fit its unit', () => {
    const { kind, unit, decimals, factor, quantile } = metric;
    const counts = kind === 'COUNT' || kind === 'STOCK' || kind === 'DISTINCT';
    if (counts) expect([unit, decimals]).toEqual([expect.stringMatching(/^(COUNT|PERSONS)$/), 0]);
    if (unit === 'RANK') expect([kind, decimals]).toEqual(['INDEX', 0]);
    if (kind === 'PERCENTILE' && !metric.notDelivered) expect(quantile).toBeGreaterThan(0);
    if (unit === 'PERCENT' && (kind === 'RATIO' || kind === 'AVERAGE')) expect(factor).toBe(100);
    expect(metric.formula).not.toMatch(/undefined|NaN/);
  });
});
