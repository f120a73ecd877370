import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membersOf, openSectorNumbers, recordOf, type SectorNumbers } from '../sector-numbers.js';

let numbers: SectorNumbers;

const figure = (indicatorCode: string, status: string, value: string, periodCode = '2023-Q1') => {
  const ends = { '2023-Q1': '2023-03-31', '2023-Q2': '2023-06-30', '2023': '2023-12-31' };
  const periodLastDay = ends[periodCode as keyof typeof ends];
  const payload = {
    officeCode: '000.00.90.H46',
    indicatorCode,
    periodCode,
    periodGrain: 'QUARTER',
    periodLastDay,
    status,
    value,
  };
  return recordOf('indicator_value', `${indicatorCode}|${periodCode}|${status}`, payload, 1);
};

beforeAll(async () => {
  numbers = await openSectorNumbers('economy_numbers');
  await numbers.publish([
    figure('BPC_KTXH_TTNSNN', 'PLAN', '1500'),
    figure('BPC_KTXH_TTNSNN', 'ESTIMATE', '1700'),
    figure('BPC_KTXH_TTNSNN', 'ACTUAL', '1622.5'),
    figure('BPC_KTXH_TTNSNN', 'OFFICIAL', '1620.25'),
    figure('BPC_KTXH_TTNSNN', 'ESTIMATE', '1400', '2023-Q2'),
    figure('BPC_KTXH_GNVDTC', 'PLAN', '1000'),
    figure('BPC_DN_TLM', 'ACTUAL', '0'),
    figure('BPC_DN_TLM', 'PLAN', '0', '2023-Q2'),
    figure('BPC_DN_TLM', 'ACTUAL', '12', '2023-Q2'),
    figure('BPC_NN_SLTS', 'ACTUAL', '8.126'),
  ]);
});
afterAll(() => numbers.close());

describe('a figure of the warehouse', () => {
  it.each([
    // The official figure before the actual and the estimate; a plan is never a result.
    ['BUDGET_REVENUE', '2023-Q1', { value: 1620.25 }],
    ['BUDGET_REVENUE', '2023-Q2', { value: 1400 }],
    ['PUBLIC_INVESTMENT_DISBURSED', '2023-Q1', { absence: 'NO_DATA' }],
    ['ENTERPRISES_NEW', '2023-Q1', { value: 0 }],
    ['FISHERY_OUTPUT', '2023-Q1', { value: 8.13 }],
    // Nobody adds up two quarters.
    ['BUDGET_REVENUE', '2023', { absence: 'NO_DATA' }],
  ])('%s in %s', async (key, period, expected) => {
    expect(await numbers.value(key, period)).toMatchObject(expected);
  });

  it('stands beside its plan, estimate and actual', async () => {
    expect(membersOf(await numbers.rows('BUDGET_REVENUE', '2023-Q1', { by: ['INDICATOR_STATUS'] }))).toEqual([
      ['ACTUAL', 1622.5],
      ['ESTIMATE', 1700],
      ['OFFICIAL', 1620.25],
      ['PLAN', 1500],
    ]);
  });
});

describe('execution on plan', () => {
  it('is the result ÷ the plan of the same period: 1620.25 ÷ 1500', async () => {
    expect(await numbers.value('BUDGET_REVENUE_EXECUTION', '2023-Q1')).toMatchObject({
      value: 108.02,
      numerator: 1620.25,
      denominator: 1500,
    });
  });

  it.each([
    ['no plan', 'BUDGET_REVENUE_EXECUTION', '2023-Q2', 'NO_DATA'],
    ['no result', 'PUBLIC_INVESTMENT_EXECUTION', '2023-Q1', 'NO_DATA'],
    ['a plan of zero', 'ENTERPRISES_NEW_EXECUTION', '2023-Q2', 'ZERO_DENOMINATOR'],
  ])('has no value where there is %s', async (_, key, period, absence) => {
    expect(await numbers.value(key, period)).toMatchObject({ absence });
  });
});

describe('a named slot', () => {
  it.each(['REGISTERED_CAPITAL', 'INVESTMENT_PROJECTS', 'STARTUPS_SUPPORTED'])(
    '%s says that the warehouse does not publish it',
    async (key) => {
      expect(await numbers.value(key, '2023-Q1')).toMatchObject({
        absence: 'NO_DATA',
        reason: { vi: expect.stringContaining('chưa công bố'), en: expect.stringContaining('does not publish') },
      });
    },
  );
});
