import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, dayOfInstant, instantOfDay, isDay, isInstant, weekday } from '#domain';

const anyNumber = fc.integer({ min: -700_000, max: 2_900_000 });

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2021-12-31', '0001-01-01'])('%s exists', (day) =>
    expect(isDay(day)).toBe(true),
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '2021-6-15',
    '0000-00-00',
    '',
    20210615,
  ])('%s does not exist', (value) => expect(isDay(value)).toBe(false));

  it('has a number counted from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(() => dayNumber('2021-02-30')).toThrow(RangeError);
    expect(() => dayFromNumber(0.5)).toThrow(RangeError);
    expect(() => dayFromNumber(1e9)).toThrow(RangeError);
  });

  it('agrees with the calendar of the platform in both directions', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayFromNumber(number)).toBe(day);
        expect(dayNumber(day)).toBe(number);
        expect(weekday(day)).toBe(new Date(number * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  it('can be moved over months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

describe('an instant', () => {
  it('falls on the civil day of Viet Nam, seven hours ahead', () => {
    expect(dayOfInstant('2021-06-14T16:59:59Z')).toBe('2021-06-14');
    expect(dayOfInstant('2021-06-14T17:00:00Z')).toBe('2021-06-15');
    expect(dayOfInstant('2025-06-30T17:00:00Z')).toBe('2025-07-01');
  });

  it('of a day is its first', () => {
    expect(instantOfDay('2021-01-01')).toBe('2020-12-31T17:00:00Z');
    fc.assert(
      fc.property(anyNumber.map(dayFromNumber), (day) => {
        expect(dayOfInstant(instantOfDay(day))).toBe(day);
        expect(isInstant(instantOfDay(day))).toBe(true);
      }),
    );
  });

  it.each(['2021-06-14T24:00:00Z', '2021-06-14T10:00:00+07:00', '2021-02-30T10:00:00Z', '2021-06-14T10:00:00.5Z'])(
    'is not written %s',
    (value) => expect(isInstant(value)).toBe(false),
  );
});
