import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts, periodOf } from '#domain';
import { compileCatalogue, createMetricEngine, type MetricEngine } from '#metrics';
import { createMetricStore } from '#store';
import { verifyCells } from '../../../src/store/facts/verify-cells.js';
import { createWorldDatabase, type WorldDatabase, worldMetricBooks } from '../../support/world-database.js';
import { dossierRows, procedures, stepRows } from './march-dossiers.js';

/* The dossiers of one commune in one month; every figure here is worked out by hand from `march-dossiers.ts`. */
const march = periodOf('2025-03-15', 'MONTH');
const [province, district, commune] = [1, 10, 103];

const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);
let world: WorldDatabase;
let engine: MetricEngine;

beforeAll(async () => {
  world = await createWorldDatabase('administration_numbers', {
    facts,
    context: (context) => ({ ...context, procedure: procedures.byId }),
  });
  engine = createMetricEngine({
    catalogue,
    facts,
    store: createMetricStore(world.pool),
    books: () => ({ ...worldMetricBooks, procedures }),
  });
  await world.publish([...dossierRows, ...stepRows]);
});
afterAll(() => world.close());

/** The values of one metric by member (`''` without a break-down): value, numerator, denominator. */
async function ask(key: string, unitId = commune, by?: string, period = march) {
  const [table] = await engine.answer([
    {
      keys: [key],
      areas: [{ unitId }],
      periods: [period],
      by: by === undefined ? [] : [by],
      snapshot: { n: 1, day: '2026-03-01' },
    },
  ]);
  const found = table!.rows.map((row) => {
    const { value, numerator, denominator } = row.values[0]!;
    return [row.dimensions[0]?.member ?? '', [value, numerator, denominator]] as const;
  });
  return new Map(found);
}
const valueOf = async (key: string, unitId = commune) => (await ask(key, unitId)).get('')![0];
const ratioOf = async (key: string, unitId = commune) => (await ask(key, unitId)).get('')!;

it('stands in cells as the records say', async () => {
  expect(await verifyCells(world.pool, { facts })).toMatchObject({ drifts: 0, drift: [] });
});

describe('the flows and stocks of a month', () => {
  it.each([
    // All but the refused H.
    ['DOSSIERS_RECEIVED', 8],
    // A, B, C, F; open D, E, I; past their due day D and E.
    ['DOSSIERS_RESOLVED', 4],
    ['DOSSIERS_OPEN', 3],
    ['DOSSIERS_OVERDUE', 2],
    ['DOSSIERS_SUPPLEMENTED', 1],
    ['DOSSIERS_WITHDRAWN', 1],
    ['DOSSIERS_REFUSED', 1],
    ['DOSSIERS_RESOLVED_LATE', 1],
  ])('%s is %d', async (key, value) => {
    expect(await valueOf(key)).toBe(value);
  });
});

describe('QĐ 766 by hand', () => {
  it.each([
    // On time A, C, F, G; ended besides B; unfinished and due E. D waits for the applicant, I is not due.
    ['DOSSIER_ON_TIME_RATE_766', 66.67, 4, 6],
    // The provincial report knows A, C, F on time of A, B, C, F.
    ['DOSSIER_ON_TIME_RATE_REPORT', 75, 3, 4],
    // A 7 + B 12 + C 4 + F 2 working days of 10 + 10 + 5 + 3.
    ['DOSSIER_TIME_TO_ALLOWED_RATE', 89.29, 25, 28],
    ['PROCEDURE_ONLINE_RATE', 75, 3, 4],
    // 1.000001 and 1.000002 of the three with an online service.
    ['PROCEDURE_ONLINE_USED_RATE', 66.67, 2, 3],
    ['DOSSIER_ONLINE_RATE', 37.5, 3, 8],
    // Only A has an electronic result too.
    ['DOSSIER_ONLINE_RATE_766', 12.5, 1, 8],
    // Fees: A, B, I of 1.000001, E of 1.000003; paid online A and I. C's fee is zero.
    ['PROCEDURE_ONLINE_PAYMENT_RATE', 50, 1, 2],
    ['DOSSIER_ONLINE_PAYMENT_RATE', 50, 2, 4],
    ['DOSSIER_E_RESULT_RATE', 50, 2, 4],
    // A, I and by a paper G; again A, I and by a paper C.
    ['DOSSIER_DIGITISED_RATE', 37.5, 3, 8],
    ['DOSSIER_REUSED_RATE', 37.5, 3, 8],
    ['DOSSIER_NATIONAL_STORE_RATE', 12.5, 1, 8],
    ['DOSSIER_VNEID_RATE', 25, 2, 8],
  ])('%s is %d %%', async (key, value, numerator, denominator) => {
    expect(await ratioOf(key)).toEqual([value, numerator, denominator]);
  });

  it('2.2 by procedure is the mean time ÷ the time allowed', async () => {
    expect(await ask('DOSSIER_TIME_TO_ALLOWED_RATE', commune, 'PROCEDURE')).toEqual(
      new Map([
        ['1.000001', [95, 19, 20]],
        ['1.000002', [80, 4, 5]],
        ['1.000003', [66.67, 2, 3]],
      ]),
    );
  });

  it('3.2 by field: one of two in F1 and F2 that have a service', async () => {
    const used = await ask('PROCEDURE_ONLINE_USED_RATE', commune, 'PROCEDURE_FIELD');
    expect(used.get('F1')).toEqual([100, 2, 2]);
    expect(used.get('F2')).toEqual([0, 0, 1]);
  });
});

describe('the time dossiers took', () => {
  it('has mean, median and 90th percentile of 2, 4, 7 and 12 working days', async () => {
    expect(await ratioOf('DOSSIER_WORKING_DAYS_MEAN')).toEqual([6.3, 25, 4]);
    expect(await valueOf('DOSSIER_WORKING_DAYS_MEDIAN')).toBe(5.5);
    expect(await valueOf('DOSSIER_WORKING_DAYS_P90')).toBe(10.5);
  });

  it('says which department held them: 10 of 11 working days, 1 of its 2 steps too long', async () => {
    expect(await ratioOf('STEP_OVERDUE_RATE')).toEqual([33.33, 1, 3]);
    expect(await ratioOf('STEP_WORKING_DAYS_MEAN')).toEqual([3.7, 11, 3]);
    expect(await ask('STEP_OVERDUE_RATE', commune, 'DEPARTMENT')).toEqual(
      new Map([
        ['Một cửa', [0, 0, 1]],
        ['Địa chính', [50, 1, 2]],
      ]),
    );
    expect(await ask('STEP_HOLDING_SHARE', commune, 'DEPARTMENT')).toEqual(
      new Map([
        ['Một cửa', [9.09, 1, 11]],
        ['Địa chính', [90.91, 10, 11]],
      ]),
    );
    expect(await ratioOf('STEP_HOLDING_SHARE')).toEqual([100, 11, 11]);
  });
});

describe('construction permits, by their group of procedures', () => {
  it.each([
    ['CONSTRUCTION_PERMITS_RECEIVED', 3],
    ['CONSTRUCTION_PERMITS_RESOLVED', 2],
    ['CONSTRUCTION_PERMIT_ON_TIME_RATE', 50],
    ['CONSTRUCTION_PERMIT_WORKING_DAYS_MEDIAN', 9.5],
  ])('%s is %d', async (key, value) => {
    expect(await valueOf(key)).toBe(value);
  });

  it('are overdue where one was due on 12 March and is not done', async () => {
    expect(await valueOf('CONSTRUCTION_PERMITS_OVERDUE', 104)).toBe(1);
    expect(await valueOf('CONSTRUCTION_PERMITS_OVERDUE', province)).toBe(1);
  });
});

describe('the composite of QĐ 766', () => {
  const scoreOf = async (key: string) => {
    const [table] = await engine.answer([
      { keys: [key], areas: [{ unitId: commune }], periods: [march], snapshot: { n: 1, day: '2026-03-01' } },
    ]);
    return table!.rows[0]!.values[0]!;
  };

  it('adds the points of the parts, 2 decimals each, and scales up for those left out', async () => {
    const { value, parts, groups } = await scoreOf('DOSSIER_766_SCORE');
    expect(parts!.map(({ metric, points, leftOut }) => [metric, leftOut ? 'left out' : points])).toEqual([
      ['PROCEDURE_PUBLISHED_ON_TIME_RATE', 'left out'],
      ['PROCEDURE_MADE_PUBLIC_ON_TIME_RATE', 'left out'],
      ['PROCEDURE_COMPLETE_RATE', 'left out'],
      ['DOSSIER_SYNC_RATE', 'left out'],
      // 20 × 4/6
      ['DOSSIER_ON_TIME_RATE_766', 13.33],
      // 2 × 75 ÷ 80 = 1.875
      ['PROCEDURE_ONLINE_RATE', 1.88],
      // 4 × 2/3
      ['PROCEDURE_ONLINE_USED_RATE', 2.67],
      // × the rate synchronised, which nobody delivers
      ['DOSSIER_ONLINE_RATE_766', 'left out'],
      // 4 × 50 ÷ 80 and 6 × 50 ÷ 80
      ['PROCEDURE_ONLINE_PAYMENT_RATE', 2.5],
      ['DOSSIER_ONLINE_PAYMENT_RATE', 3.75],
      // 6 × 50 %, 4 × 37.5 ÷ 80 = 1.875, 2 × 37.5 ÷ 80 = 0.9375, 4 × 12.5 %, 4 × 25 %
      ['DOSSIER_E_RESULT_RATE', 3],
      ['DOSSIER_DIGITISED_RATE', 1.88],
      ['DOSSIER_REUSED_RATE', 0.94],
      ['DOSSIER_NATIONAL_STORE_RATE', 0.5],
      ['DOSSIER_VNEID_RATE', 1],
      ['CERTIFIED_E_COPY_RATE', 'left out'],
      ['CITY_REPORT_ON_TIME_RATE', 'left out'],
      ['CITY_REPORT_SATISFACTION_RATE', 'left out'],
      ['PROCEDURE_SATISFACTION_RATE', 'left out'],
    ]);
    expect(groups!.map(({ key, points, maxPoints }) => [key, points, maxPoints])).toEqual([
      ['TRANSPARENCY', 0, 18],
      ['PROGRESS', 13.33, 20],
      ['ONLINE', 4.55, 12],
      ['PAYMENT', 6.25, 10],
      ['DIGITISATION', 7.32, 22],
      ['SATISFACTION', 0, 18],
    ]);
    // 31.45 of the 20 + 6 + 10 + 20 = 56 points that could be earned, on the scale of 100.
    expect(value).toBe(56.16);
  });

  it('is told for an agency from what an agency can be told by', async () => {
    const [table] = await engine.answer([
      {
        keys: ['DOSSIER_766_AGENCY_SCORE'],
        areas: [{ unitId: commune }],
        periods: [march],
        by: ['AGENCY'],
        snapshot: { n: 1, day: '2026-03-01' },
      },
    ]);
    const row = table!.rows.find(({ dimensions }) => dimensions[0]!.member === '000.01.10.H46');
    // 13.33 + 2.5 + 3.75 + 3 + 1.88 + 0.94 + 0.5 + 1 = 26.9 of 20 + 10 + 20 = 50, on the scale of 68.
    expect(row!.values[0]!.value).toBe(36.58);
  });
});

describe('coverage', () => {
  it('counts districts by their own offices: 10 has a dossier of its own, 11 has none', async () => {
    expect(await ratioOf('ONE_STOP_COVERAGE_DISTRICT', province)).toEqual([50, 1, 2]);
  });

  it('calls those communes idle that received nothing on the last 5 working days, 25 to 31 March', async () => {
    expect(await valueOf('ONE_STOP_UNITS_IDLE', district)).toBe(1);
    expect(await valueOf('ONE_STOP_UNITS_IDLE', province)).toBe(3);
    // On Sunday 6 April they are 31 March to 4 April: the last dossier of commune 103 is of 28 March.
    const sunday = await ask('ONE_STOP_UNITS_IDLE', district, undefined, periodOf('2025-04-06', 'DAY'));
    expect(sunday.get('')![0]).toBe(2);
    const thursday = await ask('ONE_STOP_UNITS_IDLE', district, undefined, periodOf('2025-04-03', 'DAY'));
    expect(thursday.get('')![0]).toBe(1);
  });
});

describe('what no source delivers', () => {
  it.each([
    ...['PROCEDURE_PUBLISHED_ON_TIME_RATE', 'PROCEDURE_MADE_PUBLIC_ON_TIME_RATE', 'PROCEDURE_COMPLETE_RATE'],
    ...['DOSSIER_SYNC_RATE', 'DOSSIERS_MISSING_AT_PORTAL', 'PROCEDURE_SATISFACTION_RATE', 'CERTIFIED_E_COPY_RATE'],
    ...['SURVEY_RESPONSES', 'SURVEY_RESPONSE_RATE', 'SURVEY_SATISFIED_RATE', 'LATE_DOSSIER_APOLOGY_RATE'],
  ])('%s is no data, with a note why', async (key) => {
    const [table] = await engine.answer([
      { keys: [key], areas: [{ unitId: province }], periods: [march], snapshot: { n: 1, day: '2026-03-01' } },
    ]);
    const [value] = table!.rows[0]!.values;
    expect(value!.value).toBeUndefined();
    expect(value).toMatchObject({ absence: 'NO_DATA', reason: catalogue.get(key).notDelivered });
  });
});
