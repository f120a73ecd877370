import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePeriod } from '#domain';
import type { AskedArea, MetricQuery, MetricValue } from '#metrics';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { caseRow } from '../../support/world-rows.js';

let world: WorldDatabase;
let n: number;

/**
 * By hand. Commune 10004 (104) went 0.6 to 20001 and 0.4 to 20002 on 2025-07-01; 10006 (106) and 10003 (103) whole to
 * 20001, 10007 (107) to 20002, 10008 (108) to 20003.
 *
 * Opened in May: 7 in 104, 2 in 106, 1 in 103, 3 in 107, 5 in 108. Closed in May: 3 of those of 104, at 10.10 each. One more of
 * 104 is closed on 10 July. Opened in July: 4 in 201, 1 in 203, 2 at the new province itself.
 */
beforeAll(async () => {
  world = await createWorldDatabase('framed_numbers');
  const opened = (unitId: number, count: number, day: string, colour = 'BLUE') =>
    Array.from({ length: count }, (_, index) =>
      caseRow(`${unitId}-${day}-${index}`, 1, unitId, { openedDay: day, colour, cost: '10.10' }),
    );
  const of104 = opened(104, 7, '2025-05-06', 'RED').map((row, index) => ({
    ...row,
    payload: { ...row.payload, finishedDay: index < 3 ? '2025-05-16' : index === 3 ? '2025-07-10' : undefined },
  }));
  n = await world.publish([
    ...of104,
    ...opened(106, 2, '2025-05-05'),
    ...opened(103, 1, '2025-05-05'),
    ...opened(107, 3, '2025-05-05'),
    ...opened(108, 5, '2025-05-05', 'RED'),
    ...opened(201, 4, '2025-07-02'),
    ...opened(203, 1, '2025-07-02'),
    ...opened(3, 2, '2025-07-02'),
  ]);
});
afterAll(() => world.close());

const ask = async (
  key: string,
  area: AskedArea | string,
  period: string,
  more: Partial<MetricQuery> = {},
): Promise<MetricValue> => {
  const areas = [typeof area === 'string' ? { code: area } : area];
  const query = { keys: [key], areas, periods: [parsePeriod(period)], snapshot: { n, day: '2026-03-01' }, ...more };
  const [table] = await world.engine.answer([query]);
  return table!.rows[0]!.values[0]!;
};
const after = { frame: '2025-07-01' };
const before = { frame: '2025-06-30' };

describe('counts before a reform in the structure after it', () => {
  it('are exact sums of whole units, and estimates where a divided one gave a share', async () => {
    expect(await ask('CASES_OPENED', '20003', '2025-05', after)).toMatchObject({ value: 5, comparability: 'RESTATED' });
    // 2 + 1 + 0.6 × 7 = 7.2 and 3 + 0.4 × 7 = 5.8.
    expect(await ask('CASES_OPENED', '20001', '2025-05', after)).toMatchObject({
      value: 7,
      comparability: 'ESTIMATED',
    });
    expect(await ask('CASES_OPENED', '20002', '2025-05', after)).toMatchObject({
      value: 6,
      comparability: 'ESTIMATED',
    });
    // The whole of a divided unit is no estimate.
    expect(await ask('CASES_OPENED', '44', '2025-05', after)).toMatchObject({ value: 18, comparability: 'RESTATED' });
  });

  it('are sums and quotients of shares without binary dust', async () => {
    // 3 × 10.10 × 0.6 = 18.18 over 3 × 0.6 = 1.8 cases.
    expect(await ask('CASE_COST', '20001', '2025-05', after)).toMatchObject({ value: 18.18 });
    expect(await ask('COST_PER_CASE', '20001', '2025-05', after)).toMatchObject({
      value: 10.1,
      numerator: 18.18,
      denominator: 1.8,
      comparability: 'ESTIMATED',
    });
  });

  it('go over the reform in one period: flows of each day from where they were booked', async () => {
    expect(await ask('CASES_OPENED', '44', '2025')).toMatchObject({
      absence: 'NOT_COMPARABLE',
      hint: expect.stringContaining('frame: { on: "2025-12-31" }'),
    });
    expect(await ask('CASES_OPENED', '44', '2025', after)).toMatchObject({ value: 25, comparability: 'RESTATED' });
    // 7.2 + 4.
    expect(await ask('CASES_OPENED', '20001', '2025', after)).toMatchObject({ value: 11, comparability: 'ESTIMATED' });
    expect(await ask('CASES_OPENED', '44', '2025-08', { ...after, window: { kind: 'YEAR_TO_DATE' } })).toMatchObject({
      value: 25,
    });
  });

  it('have percentiles of whole units, and none where a unit was divided', async () => {
    expect(await ask('CASE_DAYS_MEDIAN', '20001', '2025-05', after)).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('divided') },
    });
    expect(await ask('CASE_DAYS_MEDIAN', '44', '2025-05', after)).toMatchObject({
      value: 10,
      comparability: 'RESTATED',
    });
  });
});

describe('what stands, over a reform', () => {
  it('goes to the successors by shares, without a frame too', async () => {
    // Of 104 four are open at the end of June, three at the end of July: 2 + 1 + 0.6 × 3 + 4 = 8.8.
    expect(await ask('CASES_OPEN', '20001', '2025-07')).toMatchObject({ value: 9, comparability: 'ESTIMATED' });
    expect(await ask('CASES_OPEN', '20003', '2025-07')).toMatchObject({ value: 6, comparability: 'EXACT' });
    expect(await ask('CASES_OPEN', '44', '2025-07')).toMatchObject({ value: 21, comparability: 'EXACT' });
  });

  it('counts what a divided unit still finished in shares too', async () => {
    expect(await ask('COST_PER_CASE', '20001', '2025-07')).toMatchObject({
      denominator: 0.6,
      comparability: 'ESTIMATED',
    });
    expect(await ask('CASES_CLOSED', '44', '2025-07')).toMatchObject({ value: 1, comparability: 'EXACT' });
    expect(await ask('CASES_OPENED', '20001', '2025-07')).toMatchObject({ value: 4, comparability: 'EXACT' });
  });
});

describe('later figures in an earlier structure', () => {
  it('are exact where whole units make the territory, and refused by name where they do not', async () => {
    expect(await ask('CASES_OPENED', '470', '2025-07', before)).toMatchObject({ value: 1, comparability: 'RESTATED' });
    expect(await ask('CASES_OPENED', '450', '2025-07', before)).toMatchObject({
      absence: 'NOT_COMPARABLE',
      comparability: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('Unit 20001 (20001)') },
    });
  });

  it('leave out what was booked at the merged province itself, and say so', async () => {
    const value = await ask('CASES_OPENED', { unitId: 1 }, '2025-07', before);
    expect(value).toMatchObject({
      value: 4,
      comparability: 'RESTATED',
      note: { en: expect.stringContaining('offices of Unit 44 (44) itself cannot be divided') },
    });
  });
});

describe('members wherever they lie', () => {
  it('are one row over every reform, a window as well', async () => {
    const red: AskedArea = { dimension: 'COLOUR', members: ['RED'] };
    expect(await ask('CASES_OPENED', red, '2025')).toMatchObject({ value: 12, comparability: 'EXACT' });
    expect(await ask('CASES_OPENED', { dimension: 'COLOUR', members: ['RED', 'BLUE'] }, '2025')).toMatchObject({
      value: 25,
    });
    expect(await ask('CASES_OPEN', red, '2025-07')).toMatchObject({ value: 8, comparability: 'EXACT' });
    expect(await ask('CASE_DAYS_MEDIAN', red, '2025-05')).toMatchObject({ value: 10 });
    await expect(ask('CASES_OPENED', { dimension: 'SHAPE', members: ['X'] }, '2025')).rejects.toMatchObject({
      code: 'GIANH_UNKNOWN_DIMENSION',
    });
  });
});

describe('windows', () => {
  it('add up flows, count histograms together and take stocks at their end', async () => {
    const rolling = { window: { kind: 'ROLLING', count: 3 } } as const;
    expect(await ask('CASES_OPENED', { unitId: 1 }, '2025-06', rolling)).toMatchObject({ value: 13 });
    expect(await ask('CASES_OPENED', { unitId: 1 }, '2025-06')).toMatchObject({ absence: 'NO_DATA' });
    expect(await ask('CASE_DAYS_MEDIAN', { unitId: 1 }, '2025-06', rolling)).toMatchObject({
      value: 10,
      denominator: 3,
    });
    expect(await ask('CASES_OPEN', { unitId: 1 }, '2025-06', rolling)).toMatchObject({ value: 10 });
    await expect(
      ask('CASES_OPENED', { unitId: 1 }, '2025-06', { window: { kind: 'ROLLING', count: 0 } }),
    ).rejects.toMatchObject({
      code: 'GIANH_RANGE_TOO_LARGE',
    });
  });

  it('are refused over a reform without a frame', async () => {
    const value = await ask('CASES_OPENED', '44', '2025-08', { window: { kind: 'ROLLING', count: 3 } });
    expect(value).toMatchObject({ absence: 'NOT_COMPARABLE', hint: expect.stringContaining('frame') });
  });
});
