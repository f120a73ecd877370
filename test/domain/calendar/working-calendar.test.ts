import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, createWorkingCalendar, dayFromNumber, dayNumber, instantOfDay } from '#domain';
import { homeCalendar } from './home-calendar.js';

const calendar = homeCalendar();
const anyDay = fc.integer({ min: dayNumber('2018-06-01'), max: dayNumber('2028-06-01') }).map(dayFromNumber);

describe('the working calendar', () => {
  it.each([
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 250],
  ])('has in %i %i working days', (year, count) => {
    expect(calendar.countWorkingDays(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it.each([
    ['2021-06-15', 'WORKING', undefined],
    ['2021-06-19', 'WEEKEND', undefined],
    ['2021-02-12', 'HOLIDAY', 'Tết Nguyên đán (mùng 1)'],
    ['2021-05-03', 'COMPENSATORY', 'Nghỉ bù Ngày Quốc tế Lao động'],
    ['2024-05-04', 'WORKED_SATURDAY', 'Làm bù cho ngày 29/04/2024'],
  ])('calls %s %s', (day, kind, name) => {
    expect(calendar.dayKind(day)).toEqual({ kind, name });
    expect(calendar.isWorkingDay(day)).toBe(kind === 'WORKING' || kind === 'WORKED_SATURDAY');
  });

  it.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('works on Saturday %s', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
  });

  it('does not count the day of receipt and counts the day of return', () => {
    expect(calendar.workingDaysBetween('2021-06-14T01:00:00Z', '2021-06-14T09:00:00Z')).toBe(0);
    expect(calendar.workingDaysBetween('2021-06-14T09:00:00Z', '2021-06-15T01:00:00Z')).toBe(1);
    expect(calendar.workingDaysBetween('2021-06-18T09:00:00Z', '2021-06-21T01:00:00Z')).toBe(1);
    expect(calendar.workingDaysBetween('2021-06-21T01:00:00Z', '2021-06-18T09:00:00Z')).toBe(-1);
  });

  it('takes the civil day of Viet Nam, not of UTC', () => {
    expect(calendar.workingDaysBetween('2021-06-14T16:59:59Z', '2021-06-14T17:00:00Z')).toBe(1);
  });

  it('skips Tết when a due day is worked out', () => {
    expect(calendar.addWorkingDays('2021-02-09', 1)).toBe('2021-02-17');
    expect(calendar.addWorkingDays('2021-02-17', -1)).toBe('2021-02-09');
    expect(calendar.addWorkingDays('2024-05-03', 1)).toBe('2024-05-04');
  });

  it('counts a started day as a whole one and leaves a day where it is for none', () => {
    expect(calendar.addWorkingDays('2021-06-14', 0.5)).toBe('2021-06-15');
    expect(calendar.addWorkingDays('2021-06-19', 0)).toBe('2021-06-19');
    expect(() => calendar.addWorkingDays('2021-06-14', Number.NaN)).toThrow(RangeError);
  });

  it('knows only weekends outside the announced years, and says so', () => {
    expect(['2019-12-31', '2020-01-01', '2026-12-31', '2027-01-01'].map((day) => calendar.isCovered(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
    expect(calendar.countWorkingDays('2026-12-31', '2027-12-31')).toBe(261);
    expect(createWorkingCalendar([]).isCovered('2021-06-15')).toBe(false);
    expect(createWorkingCalendar([]).countWorkingDays('2021-06-13', '2021-06-20')).toBe(5);
  });

  it('counts as a walk over the days would', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, length) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const walked = days.filter((day) => calendar.isWorkingDay(day)).length;
        expect(calendar.countWorkingDays(from, addDays(from, length))).toBe(walked);
      }),
    );
  });

  it('adds up over a day in between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const [first, second, third] = [a, b, c].map(instantOfDay) as [string, string, string];
        expect(calendar.workingDaysBetween(first, second) + calendar.workingDaysBetween(second, third)).toBe(
          calendar.workingDaysBetween(first, third),
        );
      }),
    );
  });

  it('lands on the working day that lies as many working days away', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -600, max: 600 }).filter((count) => count !== 0),
        (day, count) => {
          const landed = calendar.addWorkingDays(day, count);
          expect(calendar.isWorkingDay(landed)).toBe(true);
          expect(calendar.countWorkingDays(day, landed)).toBe(count);
        },
      ),
    );
  });
});
