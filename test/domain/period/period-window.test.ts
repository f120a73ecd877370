import { describe, expect, it } from '@jest/globals';
import { parsePeriod, periodsTouching, type PeriodWindow, windowSpan } from '#domain';

const span = (code: string, window?: PeriodWindow) => {
  const { from, to } = windowSpan(parsePeriod(code), window);
  return `${from} ${to}`;
};
const yearToDate = { kind: 'YEAR_TO_DATE' } as const;
const rolling = (count: number) => ({ kind: 'ROLLING', count }) as const;

describe('the days of a window', () => {
  it('are those of the period without one', () => {
    expect(span('2025-03')).toBe('2025-03-01 2025-04-01');
  });

  it('begin with the year of the period', () => {
    expect(span('2025-03', yearToDate)).toBe('2025-01-01 2025-04-01');
    expect(span('2025-Q3', yearToDate)).toBe('2025-01-01 2025-10-01');
    expect(span('2025', yearToDate)).toBe('2025-01-01 2026-01-01');
    expect(span('2025-06-15', yearToDate)).toBe('2025-01-01 2025-06-16');
    // The first ISO week of 2025 begins in 2024.
    expect(span('2025-W02', yearToDate)).toBe('2024-12-30 2025-01-13');
    expect(span('SY2024-2025-T2', yearToDate)).toBe('2024-09-01 2025-06-01');
    expect(span('SY2024-2025', yearToDate)).toBe('2024-09-01 2025-09-01');
  });

  it('hold the last so many periods together', () => {
    expect(span('2025-03', rolling(1))).toBe('2025-03-01 2025-04-01');
    expect(span('2025-03', rolling(12))).toBe('2024-04-01 2025-04-01');
    expect(span('2025-Q1', rolling(4))).toBe('2024-04-01 2025-04-01');
    expect(span('2025-01-03', rolling(7))).toBe('2024-12-28 2025-01-04');
    expect(span('2025-W01', rolling(2))).toBe('2024-12-23 2025-01-06');
    expect(span('SY2024-2025-T2', rolling(2))).toBe('2024-09-01 2025-06-01');
  });
});

describe('the periods between two moments', () => {
  const touching = (from: string, to: string, grain: Parameters<typeof periodsTouching>[2]) =>
    periodsTouching(from, to, grain).map(({ code }) => code);

  it('are all that share a moment with them, whole', () => {
    expect(touching('2025-03-15T03:00:00Z', '2025-05-02T00:00:00Z', 'MONTH')).toEqual([
      '2025-03',
      '2025-04',
      '2025-05',
    ]);
    expect(touching('2025-03-15T03:00:00Z', '2025-03-15T03:00:01Z', 'YEAR')).toEqual(['2025']);
  });

  it('end before a moment at which the next begins in Việt Nam', () => {
    // 17:00 in UTC is midnight: the first moment of May.
    expect(touching('2025-03-31T17:00:00Z', '2025-04-30T17:00:00Z', 'MONTH')).toEqual(['2025-04']);
    expect(touching('2025-03-31T16:59:59Z', '2025-04-30T17:00:01Z', 'MONTH')).toEqual([
      '2025-03',
      '2025-04',
      '2025-05',
    ]);
  });

  it('leave out a school term that was over', () => {
    expect(touching('2025-07-01T00:00:00Z', '2025-09-10T00:00:00Z', 'SCHOOL_TERM')).toEqual(['SY2025-2026-T1']);
    expect(() => touching('2025-07-01T00:00:00Z', '2025-07-10T00:00:00Z', 'SCHOOL_TERM')).toThrow(
      expect.objectContaining({ code: 'GIANH_BAD_PERIOD' }),
    );
  });

  it('are refused backwards, and where they are too many', () => {
    expect(() => touching('2025-07-01T00:00:00Z', '2025-07-01T00:00:00Z', 'DAY')).toThrow(
      expect.objectContaining({ code: 'GIANH_BAD_PERIOD' }),
    );
    expect(() => touching('1990-07-01T00:00:00Z', '2025-07-01T00:00:00Z', 'DAY')).toThrow(
      expect.objectContaining({ code: 'GIANH_RANGE_TOO_LARGE' }),
    );
  });
});
