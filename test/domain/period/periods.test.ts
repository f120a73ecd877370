import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalendarSeeds } from '#config';
import {
  compileSchoolTerms,
  dayFromNumber,
  dayNumber,
  grains,
  isPartial,
  lastPeriods,
  nextPeriod,
  parsePeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
  samePeriodLastYear,
} from '#domain';

const codes = (periods: readonly { readonly code: string }[]) => periods.map(({ code }) => code);
const anyDay = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber);

describe('a range of periods', () => {
  it('lists those that begin in it', () => {
    expect(codes(periodsBetween('2024-11', '2025-Q1', 'MONTH'))).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
      '2025-03',
    ]);
    expect(codes(periodsBetween('2020', '2021', 'YEAR'))).toEqual(['2020', '2021']);
    expect(codes(periodsBetween('2021', '2021', 'QUARTER'))).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4']);
    expect(codes(periodsBetween('2020-12', '2021-01', 'WEEK')).slice(0, 5)).toEqual([
      '2020-W50',
      '2020-W51',
      '2020-W52',
      '2020-W53',
      '2021-W01',
    ]);
    expect(codes(periodsBetween('2021', '2021', 'SCHOOL_TERM'))).toEqual(['SY2020-2021-T2', 'SY2021-2022-T1']);
    expect(codes(periodsBetween('2021-07', '2022-07', 'SCHOOL_TERM'))).toEqual(['SY2021-2022-T1', 'SY2021-2022-T2']);
    expect(periodsBetween('2024', '2024', 'DAY')).toHaveLength(366);
  });

  it('refuses to run backwards, to be empty and to be boundless', () => {
    expect(() => periodsBetween('2022', '2021', 'MONTH')).toThrow(
      expect.objectContaining({ code: 'GIANH_BAD_PERIOD' }),
    );
    expect(() => periodsBetween('2021-06', '2021-08', 'YEAR')).toThrow(/No YEAR begins in the range.*finer grain/);
    expect(() => periodsBetween('1900', '2199', 'DAY')).toThrow(
      expect.objectContaining({ code: 'GIANH_RANGE_TOO_LARGE' }),
    );
  });
});

describe('the last periods', () => {
  it('are whole ones, oldest first, unless the current one is asked for', () => {
    expect(codes(lastPeriods('2021-06-15', 3, 'MONTH'))).toEqual(['2021-03', '2021-04', '2021-05']);
    expect(codes(lastPeriods('2021-06-15', 3, 'MONTH', true))).toEqual(['2021-04', '2021-05', '2021-06']);
    expect(codes(lastPeriods('2021-01-01', 2, 'WEEK'))).toEqual(['2020-W51', '2020-W52']);
    expect(codes(lastPeriods('2021-07-10', 2, 'SCHOOL_TERM'))).toEqual(['SY2020-2021-T1', 'SY2020-2021-T2']);
    expect(codes(lastPeriods('2021-02-10', 1, 'SCHOOL_TERM'))).toEqual(['SY2020-2021-T1']);
  });

  it.each([
    [0, 'MONTH'],
    [1.5, 'MONTH'],
    [10_001, 'DAY'],
    [3_000, 'YEAR'],
  ] as const)('refuse a count of %s %s', (count, grain) => {
    expect(() => lastPeriods('2021-06-15', count, grain)).toThrow(
      expect.objectContaining({ code: 'GIANH_RANGE_TOO_LARGE' }),
    );
  });
});

describe('neighbours of a period', () => {
  it('follow each other without gap, school terms apart', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...grains), (day, grain) => {
        const period = periodOf(day, grain);
        if (period === undefined) return;
        expect(nextPeriod(previousPeriod(period))).toEqual(period);
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        if (grain !== 'SCHOOL_TERM') expect(nextPeriod(period).from).toBe(period.to);
      }),
    );
  });

  it.each([
    ['2021-06', '2020-06'],
    ['2021-Q1', '2020-Q1'],
    ['2021', '2020'],
    ['2021-06-15', '2020-06-15'],
    ['2021-W23', '2020-W23'],
    ['SY2021-2022', 'SY2020-2021'],
    ['SY2021-2022-T2', 'SY2020-2021-T2'],
    ['2024-02-29', undefined],
    ['2020-W53', undefined],
  ])('%s has a year earlier %s', (code, earlier) => {
    expect(samePeriodLastYear(parsePeriod(code))?.code).toBe(earlier);
  });

  it('are partial until they are over', () => {
    const june = parsePeriod('2021-06');
    expect(['2021-05-31', '2021-06-30', '2021-07-01'].map((today) => isPartial(june, today))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('school terms', () => {
  const row = (schoolYear: string, term: string, from: string, to: string) => ({
    file: 'school-terms.csv',
    line: 2,
    values: { school_year: schoolYear, term, from, to },
  });

  it('of the shipped calendar follow the default rule', () => {
    const terms = compileSchoolTerms(readCalendarSeeds('seeds/calendars').schoolTerms);
    expect(parsePeriod('SY2023-2024-T1', terms)).toMatchObject({ from: '2023-09-01', to: '2024-01-16' });
    expect(parsePeriod('SY2023-2024-T2', terms)).toMatchObject({ from: '2024-01-16', to: '2024-06-01' });
  });

  it('can be given for one school year', () => {
    const terms = compileSchoolTerms([row('2023-2024', 'T1', '2023-09-05', '2024-01-15')]);
    expect(parsePeriod('SY2023-2024-T1', terms)).toMatchObject({ from: '2023-09-05', to: '2024-01-15' });
    expect(parsePeriod('SY2024-2025-T1', terms)).toMatchObject({ from: '2024-09-01', to: '2025-01-16' });
    expect(periodOf('2023-09-02', 'SCHOOL_TERM', terms)).toBeUndefined();
  });

  it.each([
    [row('2023-2025', 'T1', '2023-09-05', '2024-01-15'), 'two following years'],
    [row('2023-2024', 'T1', '2024-09-05', '2025-01-15'), 'does not lie in the school year'],
    [row('2023-2024', 'T2', '2024-05-31', '2024-01-15'), 'does not lie in the school year'],
    [row('2023-2024', 'T2', '2024-02-30', '2024-05-31'), 'are not days'],
  ])('are refused when they cannot be', (faulty, why) => {
    expect(() => compileSchoolTerms([faulty])).toThrow(
      expect.objectContaining({ code: 'GIANH_SEED_INVALID', message: expect.stringContaining(why) }),
    );
  });
});
