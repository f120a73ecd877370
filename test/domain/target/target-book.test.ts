import { describe, expect, it } from '@jest/globals';
import { readTargetSeeds } from '#config';
import { compileTargets, createTargetBook, parsePeriod, type TargetRow } from '#domain';
import { homeBook } from '../area/home-book.js';

const areas = homeBook();
const quangBinh = areas.resolve('44', '2021-07-09');
const quangTri = areas.resolve('44', '2025-07-01');

const row = (values: Partial<TargetRow['values']>): TargetRow => ({
  file: 'targets.csv',
  line: 2,
  values: {
    ...{ metric: 'RATE', area_code: '', area_on: '', level: '', grain: '', valid_from: '2021-01-01', valid_to: '' },
    ...{
      goal: 'AT_LEAST',
      value: '80',
      band: '',
      comparison_group: '',
      document: 'QĐ',
      responsible_agency: '',
      note: '',
    },
    ...values,
  },
});
const isMetric = (key: string): boolean => key === 'RATE';
const goalsOf = (rows: readonly TargetRow[]) => {
  const book = createTargetBook(compileTargets(rows, isMetric, areas));
  return (code: string, unit = quangBinh) => book.targetOf('RATE', unit, parsePeriod(code))?.goal;
};

describe('targets', () => {
  it('hold for periods that lie within their days, of their grain', () => {
    const goalOf = goalsOf([row({ grain: 'YEAR', valid_to: '2026-01-01' })]);
    expect(
      [goalOf('2020'), goalOf('2021'), goalOf('2025'), goalOf('2026'), goalOf('2021-06')].map((goal) => goal?.kind),
    ).toEqual([undefined, 'AT_LEAST', 'AT_LEAST', undefined, undefined]);
  });

  it('belong to the unit that the code meant on the day, not to the merged one of the same code', () => {
    const goalOf = goalsOf([row({ area_code: '44', area_on: '2021-07-09' })]);
    expect(goalOf('2021')).toEqual({ kind: 'AT_LEAST', value: 80 });
    expect(goalOf('2026', quangTri)).toBeUndefined();
  });

  it('for a unit go before those for its level, those before the ones for all, later ones before earlier', () => {
    const goalOf = goalsOf([
      row({ value: '1' }),
      row({ value: '2', level: 'PROVINCE' }),
      row({ value: '3', level: 'PROVINCE', valid_from: '2023-01-01' }),
      row({ value: '4', area_code: '44', area_on: '2021-07-09', valid_to: '2022-01-01' }),
    ]);
    const values = [goalOf('2021'), goalOf('2022'), goalOf('2024'), goalOf('2024', areas.resolve('450', '2021-07-09'))];
    expect(values).toEqual([4, 2, 3, 1].map((value) => ({ kind: 'AT_LEAST', value })));
  });

  it('are refused all at once, with file and line', () => {
    const wrong = [
      row({ metric: 'RAET' }),
      row({ area_code: '99', area_on: '2021-07-09' }),
      row({ area_code: '44' }),
      row({ goal: 'BAND', value: '' }),
      row({ goal: 'BAND', value: '1.5', band: 'B', valid_from: '2024-01-01' }),
      row({ goal: 'RANK_WITHIN', value: '2.5', valid_from: '2022-01-01', valid_to: '2021-01-01' }),
      row({ level: 'COMMUNE' }),
      row({ level: 'COMMUNE', value: '70' }),
    ];
    expect(() => compileTargets(wrong, isMetric, areas)).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        details: {
          faults: [
            expect.objectContaining({ field: 'metric', problem: 'the catalogue has no metric RAET' }),
            expect.objectContaining({ field: 'area_code' }),
            expect.objectContaining({ field: 'area_on' }),
            expect.objectContaining({ field: 'band' }),
            expect.objectContaining({ field: 'value', problem: '"1.5" is no place of a band: 1 is the best' }),
            expect.objectContaining({ field: 'valid_to' }),
            expect.objectContaining({ field: 'value', problem: '"2.5" is no rank' }),
            expect.objectContaining({ field: 'metric', problem: 'another row sets a target for the same values' }),
          ],
        },
      }),
    );
  });
});

describe('the targets of plan 118/KH-UBND', () => {
  const book = createTargetBook(compileTargets(readTargetSeeds('seeds/targets'), () => true, areas));
  const goalOf = (metric: string, code: string) => book.targetOf(metric, quangBinh, parsePeriod(code))?.goal;

  it('stand as the plan says', () => {
    expect(goalOf('PAR_INDEX_RANK', '2021')).toEqual({ kind: 'RANK_WITHIN', rank: 25, among: 'COUNTRY' });
    expect(goalOf('PAR_INDEX_RANK', '2025')).toEqual(goalOf('PAR_INDEX_RANK', '2021'));
    expect(goalOf('PAR_INDEX_RANK', '2020')).toBeUndefined();
    expect(goalOf('PAPI_BAND', '2023')).toMatchObject({ kind: 'BAND', place: 1, among: 'COUNTRY' });
    expect(goalOf('PCI_BAND', '2023')).toMatchObject({ kind: 'BAND', place: 3, among: 'REGION' });
    expect(goalOf('SIPAS_SCORE', '2021')).toEqual({ kind: 'AT_LEAST', value: 80 });
    expect(goalOf('SIPAS_SCORE', '2022')).toBeUndefined();
  });
});
