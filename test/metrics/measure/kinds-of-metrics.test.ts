import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createAreaBook,
  createOrganisationBook,
  createProcedureBook,
  createWorkingCalendar,
  defaultSchoolTerms,
  type Fact,
  type Organisation,
  parsePeriod,
  registerFact,
} from '#domain';
import { compileCatalogue, createMetricEngine, type MetricEngine, type MetricQuery, type MetricTable } from '#metrics';
import { createMetricStore } from '#store';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow } from '../../support/world-rows.js';
import { worldSuccessions, worldUnits } from '../../support/world-units.js';
import { readAsCatalogue } from '../definition/catalogue-file.js';

const fact: Fact = {
  ...worldFact,
  measures: [
    ...worldFact.measures,
    { type: 'DISTINCT', key: 'colours_seen', counted: 'cases_opened', dimension: 'COLOUR' },
    { type: 'DIFFERENCE', key: 'cases_net', minuend: 'cases_opened', subtrahend: 'cases_closed' },
  ],
};

const define = (key: string, more: string): readonly [string, string] => [
  `city/${key.toLowerCase().replaceAll('_', '-')}.yaml`,
  `key: ${key}
sector: CITY
name: { vi: Thử, en: Test }
short_name: { vi: Thử, en: Test }
plain_language: { vi: Thử., en: Test. }
description: { vi: Thử., en: Test. }
decimals: 2
direction: NEITHER
grains: [DAY, WEEK, MONTH, QUARTER, YEAR]
levels: [PROVINCE, DISTRICT, COMMUNE]
sources: [world]
rules: [{ version: 1 }]
${more}`.replace(/rules: .*\n(?=[^]*^rules:)/m, ''),
];
const cut = 'dimensions: [COLOUR, SIZE]';
const texts = Object.fromEntries([
  define('COLOURS_SEEN', `kind: DISTINCT\nunit: COUNT\nnumerator: colours_seen\n${cut}`),
  define('HOLDERS', `kind: DISTINCT\nunit: PERSONS\nnumerator: holders\n${cut}`),
  define('CASES_NET', `kind: COUNT\nunit: COUNT\nnumerator: cases_net\n${cut}`),
  define('RED_CASES', `kind: COUNT\nunit: COUNT\nnumerator: cases_opened\nwhere: { COLOUR: [RED] }\n${cut}`),
  define('CASES_PER_1000', 'kind: RATIO\nunit: PER_1000\nnumerator: cases_opened\ndenominator: register_population'),
  define('BEDS_PER_CASE', 'kind: RATIO\nunit: TIMES\nfactor: 2\nnumerator: register_beds\ndenominator: cases_opened'),
  define('BED_DAYS', 'kind: COUNT\nunit: COUNT\nnumerator: register_bed_days\ndimensions: [FACILITY]'),
  define('CLOSED_SHARE', `kind: RATIO\nunit: PERCENT\nnumerator: cases_closed\ndenominator: cases_opened\n${cut}`),
  define('IN_TIME_SHARE', `kind: RATIO\nunit: PERCENT\nnumerator: cases_in_time\ndenominator: cases_closed\n${cut}`),
  define(
    'SATISFIED',
    'kind: RATIO\nunit: PERCENT\nnot_delivered: { vi: Không hệ thống nào gửi., en: No system sends it. }',
  ),
  define(
    'OPENED_THEN_CLOSED',
    'kind: COUNT\nunit: COUNT\nnumerator: cases_opened\n' +
      'rules:\n  - { version: 1, valid_to: 2025-04-01 }\n  - { version: 2, valid_from: 2025-04-01, numerator: cases_closed }',
  ),
  define(
    'INDEX',
    `kind: COMPOSITE\nunit: POINTS\n${cut}
groups:
  - key: A
    name: { vi: Nhóm A, en: Group A }
    max_points: 30
    parts:
      - { metric: CLOSED_SHARE, max_points: 20, full_at: 80 }
      - { metric: IN_TIME_SHARE, max_points: 10, when_absent: { ZERO_DENOMINATOR: ZERO_POINTS, NO_DATA: ZERO_POINTS } }
  - key: B
    name: { vi: Nhóm B, en: Group B }
    parts: [{ metric: SATISFIED, max_points: 10, when_absent: { NO_DATA: LEAVE_OUT } }]`,
  ),
  define(
    'STRICT_INDEX',
    'kind: COMPOSITE\nunit: POINTS\ngroups: [{ key: A, name: { vi: Nhóm, en: Group }, parts: [{ metric: INDEX, max_points: 50, full_at: 40 }, { metric: IN_TIME_SHARE, max_points: 50 }] }]',
  ),
]);
const catalogue = compileCatalogue(readAsCatalogue(texts), [fact, registerFact]);

const facility = (id: number, code: string, beds: number, unitId: number): Organisation => ({
  id,
  key: `FACILITY:${code}@`,
  kind: 'FACILITY',
  code,
  otherCodes: [],
  name: code,
  subkind: 'DISTRICT_HOSPITAL',
  unitId,
  level: 'DISTRICT',
  figures: { beds },
});
const inhabitants = (unitId: number, count: number, series: 'CENSUS_2019' | 'REGISTERED_2025' = 'CENSUS_2019') =>
  ({ unitId, series, year: 2019, inhabitants: count, method: 'REPORTED', source: 'test' }) as const;

let world: WorldDatabase;
let engine: MetricEngine;
let first: number;
let head: number;
beforeAll(async () => {
  world = await createWorldDatabase('kinds_of_metrics');
  engine = createMetricEngine({
    catalogue,
    facts: [fact, registerFact],
    store: createMetricStore(world.pool),
    books: () => ({
      areaBook: createAreaBook({
        units: worldUnits,
        successions: worldSuccessions,
        population: [
          inhabitants(1, 1500),
          inhabitants(103, 200),
          inhabitants(104, 100),
          inhabitants(106, 300),
          inhabitants(108, 500),
          inhabitants(3, 4000, 'REGISTERED_2025'),
        ],
        centroids: [],
      }),
      organisations: createOrganisationBook({
        organisations: [facility(1, 'H1', 40, 103), facility(2, 'H2', 10, 106)],
        successions: [],
      }),
      procedures: createProcedureBook({ procedures: [], groups: [] }),
      calendar: createWorkingCalendar([]),
      terms: defaultSchoolTerms,
    }),
  });
  const cases = [
    // unit, opened, colour, size, holder, finished, due
    [103, '2025-03-05', 'RED', 'S', 'h1', '2025-03-10', '2025-03-12'],
    [103, '2025-03-20', 'RED', 'L', 'h1', undefined, undefined],
    [106, '2025-03-07', 'BLUE', 'S', 'h2', undefined, undefined],
    [106, '2025-04-02', 'RED', 'S', 'h2', undefined, undefined],
    [104, '2025-04-10', 'GREEN', undefined, 'h3', undefined, undefined],
    [103, '2025-04-11', undefined, 'S', undefined, undefined, undefined],
  ] as const;
  const rows = cases.map(([unitId, openedDay, colour, size, holder, finishedDay, dueDay], index) =>
    caseRow(`c${index}`, 1, unitId, { openedDay, colour, size, holder, finishedDay, dueDay }),
  );
  first = await world.publish(rows);
  head = await world.publish([
    caseRow('c2', 2, 106, { openedDay: '2025-03-07', colour: 'BLUE', size: 'S', holder: 'h1' }),
  ]);
});
afterAll(() => world.close());

async function ask(key: string, period: string, more: Partial<MetricQuery> = {}): Promise<MetricTable> {
  const snapshot = { n: head, day: '2026-03-01' };
  const query = { keys: [key], areas: [{ unitId: 1 }], periods: [parsePeriod(period)], snapshot };
  return (await engine.answer([{ ...query, ...more }]))[0]!;
}
const one = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rows[0]!.values[0]!;
const value = async (...asked: Parameters<typeof ask>) => (await one(...asked)).value;
const members = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).rows.map(({ dimensions, values }) => [dimensions[0]!.member, values[0]!.value]);
const at = (unitId: number) => ({ areas: [{ unitId }] });
const where = (dimension: string, member: string) => ({ where: [{ dimension, in: [member] }] });
const twoMonths = { window: { kind: 'ROLLING', count: 2 } } as const;

describe('distinct members of a dimension', () => {
  it('are counted once over places and months, from cells where these hold them', async () => {
    expect(await value('COLOURS_SEEN', '2025-03')).toBe(2);
    expect(await value('COLOURS_SEEN', '2025-04')).toBe(2);
    expect(await value('COLOURS_SEEN', '2025-04', twoMonths)).toBe(3);
    expect(await value('COLOURS_SEEN', '2025')).toBeUndefined();
    expect([await value('COLOURS_SEEN', '2025-03', at(103)), await value('COLOURS_SEEN', '2025-03', at(106))]).toEqual([
      1, 1,
    ]);
    expect((await ask('COLOURS_SEEN', '2025-03')).plan).toEqual(['cells world_cell_by/subtree/COLOUR']);
  });

  it('are counted from the records for parts of months and cut by another dimension', async () => {
    expect(await one('COLOURS_SEEN', '2025-W10')).toMatchObject({ value: 2, provenance: [{ path: 'RECORDS' }] });
    expect(await members('COLOURS_SEEN', '2025-03', { by: ['SIZE'] })).toEqual([
      ['L', 1],
      ['S', 2],
    ]);
    expect(await members('COLOURS_SEEN', '2025-03', { by: ['COLOUR'] })).toEqual([
      ['BLUE', 1],
      ['RED', 1],
    ]);
    expect(await value('COLOURS_SEEN', '2025-03', where('SIZE', 'L'))).toBe(1);
    expect(await value('COLOURS_SEEN', '2025-03', where('COLOUR', 'RED'))).toBe(1);
  });

  it('are refused where a place took over only a share', async () => {
    const frame = '2025-07-01';
    expect(await one('COLOURS_SEEN', '2025-03', { ...at(201), frame })).toMatchObject({ absence: 'NOT_COMPARABLE' });
    expect(await one('HOLDERS', '2025-03', { ...at(201), frame })).toMatchObject({ absence: 'NOT_COMPARABLE' });
    expect(await one('COLOURS_SEEN', '2025-03', { ...at(3), frame })).toMatchObject({
      value: 2,
      comparability: 'RESTATED',
    });
    expect(await one('HOLDERS', '2025-03', { ...at(3), frame })).toMatchObject({ value: 1, comparability: 'RESTATED' });
  });
});

describe('distinct values of a record field', () => {
  it('are counted from the record versions of the snapshot, never added', async () => {
    expect(await value('HOLDERS', '2025-03')).toBe(1);
    const before = { snapshot: { n: first, day: '2026-03-01' } };
    expect(await value('HOLDERS', '2025-03', before)).toBe(2);
    expect(await value('HOLDERS', '2025-04')).toBe(2);
    expect(await value('HOLDERS', '2025-04', twoMonths)).toBe(3);
    expect(await value('HOLDERS', '2025-04', at(104))).toBe(1);
    expect(await value('HOLDERS', '2025-04', { ...where('SIZE', 'S') })).toBe(1);
    expect(await members('HOLDERS', '2025-04', { by: ['COLOUR'] })).toEqual([
      ['GREEN', 1],
      ['RED', 1],
    ]);
  });

  it('of many rows are one statement', async () => {
    const areas = [103, 104, 106].map((unitId) => ({ unitId }));
    const periods = ['2025-03', '2025-04'].map((code) => parsePeriod(code));
    const { plan, rows } = await ask('HOLDERS', '2025-03', { areas, periods });
    expect(plan).toEqual(['records world_case for holders']);
    expect(rows.map(({ values }) => values[0]!.value ?? values[0]!.absence)).toEqual([
      ...[1, 'NO_DATA'],
      ...['NO_DATA', 1],
      ...[1, 1],
    ]);
  });
});

describe('other kinds', () => {
  it('a difference is one measure less another', async () => {
    expect(await value('CASES_NET', '2025-03')).toBe(2);
    expect(await members('CASES_NET', '2025-03', { by: ['COLOUR'] })).toEqual([
      ['BLUE', 1],
      ['RED', 1],
    ]);
  });

  it('the filter of a definition holds beside that of the question', async () => {
    expect(await value('RED_CASES', '2025-03')).toBe(2);
    expect(await members('RED_CASES', '2025-03', { by: ['SIZE'] })).toEqual([
      ['L', 1],
      ['S', 1],
    ]);
    expect(await members('RED_CASES', '2025-03', { by: ['COLOUR'] })).toEqual([['RED', 2]]);
    expect(await value('RED_CASES', '2025-03', where('SIZE', 'S'))).toBe(1);
    expect(await one('RED_CASES', '2025-03', where('COLOUR', 'BLUE'))).toMatchObject({ absence: 'NO_DATA' });
  });

  it('an edition of the formula has measures of its own', async () => {
    expect(await one('OPENED_THEN_CLOSED', '2025-03')).toMatchObject({ value: 3, provenance: [{ ruleVersion: 1 }] });
    expect(await one('OPENED_THEN_CLOSED', '2025-W10')).toMatchObject({ value: 2 });
    expect(await one('OPENED_THEN_CLOSED', '2025-Q2')).toMatchObject({ absence: 'NO_DATA' });
  });

  it('what no source delivers is no data, with the reason of its definition', async () => {
    const reason = { vi: 'Không hệ thống nào gửi.', en: 'No system sends it.' };
    expect(await one('SATISFIED', '2025-03')).toMatchObject({ absence: 'NO_DATA', reason });
    expect((await ask('SATISFIED', '2025-03')).plan).toEqual([]);
  });
});

describe('figures of the registers', () => {
  it('divide by the inhabitants of one series, which stands beside the value', async () => {
    expect(await one('CASES_PER_1000', '2025-03')).toMatchObject({
      value: 2,
      numerator: 3,
      denominator: 1500,
      series: 'CENSUS_2019',
      note: { en: expect.stringContaining('census of 2019') },
    });
    expect(await value('CASES_PER_1000', '2025-03', at(103))).toBe(10);
    const framed = { ...at(3), frame: '2025-07-01' };
    // The 1,500 of the one province, and the 500 of the one commune of the other.
    expect(await one('CASES_PER_1000', '2025-03', framed)).toMatchObject({ value: 1.5, denominator: 2000 });
    const unknown = await one('CASES_PER_1000', '2025-03', at(107));
    expect(unknown).toMatchObject({
      absence: 'NO_DATA',
      reason: { en: expect.stringMatching(/registers do not have/) },
    });
  });

  it('are no zero where nobody delivered', async () => {
    expect(await one('CASES_PER_1000', '2025-03', at(108))).toMatchObject({ absence: 'NO_DATA' });
    expect(await one('CASES_PER_1000', '2025-03', at(10))).toMatchObject({ value: 6, denominator: 500 });
  });

  it('are estimates where a place took over only a share', async () => {
    // 300 and 200 whole, 0.6 of 100: 560 inhabitants; three cases.
    expect(await one('CASES_PER_1000', '2025-03', { ...at(201), frame: '2025-07-01' })).toMatchObject({
      value: 5.36,
      denominator: 560,
      comparability: 'ESTIMATED',
    });
  });

  it('can be divided, multiplied by a factor and cut by their members', async () => {
    expect(await value('BEDS_PER_CASE', '2025-03')).toBe(33.33);
    expect(await members('BED_DAYS', '2025-03', { by: ['FACILITY'] })).toEqual([
      ['H1', 1240],
      ['H2', 310],
    ]);
    expect(await one('BED_DAYS', '2025-03', where('FACILITY', 'H2'))).toMatchObject({
      value: 310,
      provenance: [{ path: 'REGISTERS' }],
    });
    const today = { snapshot: { n: head, day: '2025-03-10' } };
    expect(await one('BED_DAYS', '2025-03', today)).toMatchObject({ value: 500, partial: true });
  });
});

describe('a composite', () => {
  it('adds the points of its parts, which stay visible, and scales up what is left out', async () => {
    // 1 of 3 closed: 33.333… of 80 is 8.333… of 20 points; the one closed was in time: 10 of 10. 18.333… × 40 ÷ 30.
    const index = await one('INDEX', '2025-03');
    expect(index).toMatchObject({ value: 24.44, comparability: 'EXACT' });
    expect(index.parts).toMatchObject([
      { group: 'A', metric: 'CLOSED_SHARE', rate: 33.33, points: 8.33, maxPoints: 20, leftOut: false },
      { group: 'A', metric: 'IN_TIME_SHARE', rate: 100, points: 10, maxPoints: 10 },
      { group: 'B', metric: 'SATISFIED', absence: 'NO_DATA', maxPoints: 10, leftOut: true },
    ]);
    expect(index.groups).toEqual([
      { key: 'A', name: { vi: 'Nhóm A', en: 'Group A' }, points: 18.33, maxPoints: 30 },
      { key: 'B', name: { vi: 'Nhóm B', en: 'Group B' }, points: 0, maxPoints: 10 },
    ]);
  });

  it('is answered per member, in as few statements as its measures alone', async () => {
    expect(await members('INDEX', '2025-03', { by: ['COLOUR'] })).toEqual([
      // Of blue ones none was closed, so no time to be in: no points. Half of the red ones: 12.5 of 20 points.
      ['BLUE', 0],
      ['RED', 30],
    ]);
    expect((await ask('INDEX', '2025-03', { by: ['COLOUR'] })).plan).toEqual(['cells world_cell_by/subtree/COLOUR']);
  });

  it('of composites is made of their exact values', async () => {
    // 24.444… of 40 is 30.555… of 50 points, and 50.
    expect(await one('STRICT_INDEX', '2025-03')).toMatchObject({ value: 80.56 });
  });

  it('is absent with the reason of a part of which its definition says nothing', async () => {
    const none = await one('STRICT_INDEX', '2025-03', at(106));
    expect(none).toMatchObject({
      absence: 'NO_DATA',
      reason: { en: expect.stringMatching(/^IN_TIME_SHARE: /) },
    });
    expect(none).not.toHaveProperty('value');
    expect(none.parts).toMatchObject([
      { metric: 'INDEX', points: 0 },
      { metric: 'IN_TIME_SHARE', absence: none.absence },
    ]);
  });
});
