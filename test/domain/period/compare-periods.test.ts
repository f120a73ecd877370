import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  comparePeriod,
  type Grain,
  grains,
  parsePeriod,
  periodComparisons,
  periodOf,
  windowSpan,
} from '#domain';

const compared = (code: string, against: (typeof periodComparisons)[number], today = '2026-12-31') => {
  const found = comparePeriod(parsePeriod(code), against, today);
  return found && [found.period.code, found.period.from, found.period.to];
};

describe('what a period is compared with', () => {
  it('is the one before or the one of the same name a year before, whole when it is over', () => {
    expect(compared('2025-03', 'PREVIOUS_PERIOD')).toEqual(['2025-02', '2025-02-01', '2025-03-01']);
    expect(compared('2025-Q1', 'PREVIOUS_PERIOD')![0]).toBe('2024-Q4');
    expect(compared('2025-W01', 'PREVIOUS_PERIOD')![0]).toBe('2024-W52');
    expect(compared('2025-03', 'SAME_PERIOD_LAST_YEAR')![0]).toBe('2024-03');
    expect(compared('SY2024-2025-T1', 'PREVIOUS_PERIOD')![0]).toBe('SY2023-2024-T2');
    expect(compared('SY2024-2025-T2', 'SAME_PERIOD_LAST_YEAR')![0]).toBe('SY2023-2024-T2');
    expect(compared('SY2024-2025', 'SAME_PERIOD_LAST_YEAR')![0]).toBe('SY2023-2024');
  });

  it('is none where the year before has no such period, or this one has not begun', () => {
    expect(compared('2024-02-29', 'SAME_PERIOD_LAST_YEAR')).toBeUndefined();
    expect(compared('2020-W53', 'SAME_PERIOD_LAST_YEAR')).toBeUndefined();
    expect(compared('2026-03', 'PREVIOUS_PERIOD', '2026-02-28')).toBeUndefined();
  });

  it('is as much of the other as has passed of one that runs: never a whole one', () => {
    expect(compared('2025-11', 'SAME_PERIOD_LAST_YEAR', '2025-11-23')).toEqual([
      '2024-11..2024-11-23',
      '2024-11-01',
      '2024-11-24',
    ]);
    expect(compared('2025-Q4', 'PREVIOUS_PERIOD', '2025-10-10')).toEqual([
      '2025-Q3..2025-07-10',
      '2025-07-01',
      '2025-07-11',
    ]);
    expect(compared('2025-W47', 'PREVIOUS_PERIOD', '2025-11-19')![2]).toBe('2025-11-13');
    expect(compared('SY2025-2026-T1', 'SAME_PERIOD_LAST_YEAR', '2025-10-09')![0]).toBe('SY2024-2025-T1..2024-10-09');
  });

  it('counts by days of the month a year before, also over 29 February, and by days before', () => {
    expect(compared('2024', 'SAME_PERIOD_LAST_YEAR', '2024-03-01')![2]).toBe('2023-03-02');
    expect(compared('2024', 'SAME_PERIOD_LAST_YEAR', '2024-02-28')![2]).toBe('2023-03-01');
    expect(compared('2024-02', 'SAME_PERIOD_LAST_YEAR', '2024-02-28')![0]).toBe('2023-02');
    // The 30th of March is the 30th day; February has no 30th, so it is compared whole.
    expect(compared('2025-03', 'PREVIOUS_PERIOD', '2025-03-30')![0]).toBe('2025-02');
    expect(compared('2025-03', 'PREVIOUS_PERIOD', '2025-03-31')![0]).toBe('2025-02');
  });

  it('of the year to date is the year before up to the same day', () => {
    const found = comparePeriod(parsePeriod('2025-11'), 'YEAR_TO_DATE', '2025-11-23')!;
    expect(windowSpan(found.period, found.window)).toEqual({ from: '2024-01-01', to: '2024-11-24' });
    expect(found).toMatchObject({ cut: true, window: { kind: 'YEAR_TO_DATE' } });
  });

  it('lies before the period, has its grain, and is never longer than what has passed by more than a leap day or a short month', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2019-01-01', offset));
    fc.assert(
      fc.property(
        day,
        fc.nat(40),
        fc.constantFrom(...grains),
        fc.constantFrom(...periodComparisons),
        (inside, late, grain, against) => {
          const period = periodOf(inside, grain as Grain);
          const today = addDays(inside, late);
          const found = period && comparePeriod(period, against, today);
          if (!period || !found) return;
          const { from, to } = found.period;
          expect(to <= period.from).toBe(true);
          expect(from < to).toBe(true);
          expect(found.cut).toBe(found.period.code.includes('..'));
          if (found.cut) expect(today < addDays(period.to, -1)).toBe(true);
        },
      ),
    );
  });
});
