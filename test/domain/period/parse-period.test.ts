import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, grains, parsePeriod, periodOf, weekday } from '#domain';

const anyDay = fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2198-12-31') }).map(dayFromNumber);

describe('a period code', () => {
  it.each([
    ['2021', 'YEAR', '2021-01-01', '2022-01-01'],
    ['2021-Q1', 'QUARTER', '2021-01-01', '2021-04-01'],
    ['2021-Q2', 'QUARTER', '2021-04-01', '2021-07-01'],
    ['2021-Q4', 'QUARTER', '2021-10-01', '2022-01-01'],
    ['2021-06', 'MONTH', '2021-06-01', '2021-07-01'],
    ['2021-12', 'MONTH', '2021-12-01', '2022-01-01'],
    ['2021-06-15', 'DAY', '2021-06-15', '2021-06-16'],
    ['2024-02-29', 'DAY', '2024-02-29', '2024-03-01'],
    ['2021-W23', 'WEEK', '2021-06-07', '2021-06-14'],
    ['2020-W53', 'WEEK', '2020-12-28', '2021-01-04'],
    ['2021-W01', 'WEEK', '2021-01-04', '2021-01-11'],
    ['2020-W01', 'WEEK', '2019-12-30', '2020-01-06'],
    ['2024-W01', 'WEEK', '2024-01-01', '2024-01-08'],
    ['2026-W53', 'WEEK', '2026-12-28', '2027-01-04'],
    ['SY2020-2021', 'SCHOOL_YEAR', '2020-09-01', '2021-09-01'],
    ['SY2020-2021-T1', 'SCHOOL_TERM', '2020-09-01', '2021-01-16'],
    ['SY2020-2021-T2', 'SCHOOL_TERM', '2021-01-16', '2021-06-01'],
  ])('%s is a %s from %s to before %s', (code, grain, from, to) => {
    expect(parsePeriod(code)).toEqual({ code, grain, from, to });
  });

  it.each([
    ['', 'none of the known forms'],
    ['21', 'none of the known forms'],
    ['2021-Q5', 'none of the known forms'],
    ['2021-6', 'none of the known forms'],
    ['2021-13', 'no month 13'],
    ['2021-02-29', 'no such day'],
    ['2021-W53', '2021 has no ISO week 53'],
    ['2021-W00', '2021 has no ISO week 00'],
    ['SY2020-2022', 'SY2020-2021'],
    ['SY2020-2021-T3', 'none of the known forms'],
    ['0000-W01', 'Years go from 1900 to 2199'],
    ['9999-W53', 'Years go from 1900 to 2199'],
    ['SY2200-2201', 'Years go from 1900 to 2199'],
    [' 2021', 'none of the known forms'],
  ])('%j is refused and the forms are taught', (code, why) => {
    expect(() => parsePeriod(code)).toThrow(
      expect.objectContaining({ code: 'GIANH_BAD_PERIOD', message: expect.stringContaining(why) }),
    );
    expect(() => parsePeriod(code)).toThrow(/Use a year 2021, quarter 2021-Q2/);
  });

  it('of the period a day lies in reads back to that period', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...grains), (day, grain) => {
        const period = periodOf(day, grain);
        if (period === undefined) {
          expect(grain).toBe('SCHOOL_TERM');
          expect(['06', '07', '08']).toContain(day.slice(5, 7));
          return;
        }
        expect(period.from <= day && day < period.to).toBe(true);
        expect(parsePeriod(period.code)).toEqual(period);
      }),
    );
  });

  it('of a week begins on Monday and lasts seven days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = periodOf(day, 'WEEK');
        expect(weekday(from)).toBe(1);
        expect(to).toBe(addDays(from, 7));
      }),
    );
  });
});
