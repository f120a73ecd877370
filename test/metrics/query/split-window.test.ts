import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain';
import { splitWindow } from '../../../src/metrics/query/split-window.js';

describe('a window of days', () => {
  it('is whole months where it can be', () => {
    expect(splitWindow('2025-01-01', '2026-01-01')).toEqual({
      months: { from: '2025-01-01', to: '2026-01-01' },
      days: [],
    });
    expect(splitWindow('2025-06-01', '2025-07-01')).toEqual({
      months: { from: '2025-06-01', to: '2025-07-01' },
      days: [],
    });
  });

  it('has single days before and after them', () => {
    expect(splitWindow('2024-11-15', '2025-02-03')).toEqual({
      months: { from: '2024-12-01', to: '2025-02-01' },
      days: [
        { from: '2024-11-15', to: '2024-12-01' },
        { from: '2025-02-01', to: '2025-02-03' },
      ],
    });
  });

  it('is days alone when it holds no whole month', () => {
    expect(splitWindow('2025-06-30', '2025-07-07')).toEqual({ days: [{ from: '2025-06-30', to: '2025-07-07' }] });
    expect(splitWindow('2025-06-10', '2025-06-11')).toEqual({ days: [{ from: '2025-06-10', to: '2025-06-11' }] });
    expect(splitWindow('2025-06-10', '2025-06-10')).toEqual({ days: [] });
  });

  it('begins with months when it has no beginning', () => {
    expect(splitWindow(undefined, '2025-06-03')).toEqual({
      months: { from: '1900-01-01', to: '2025-06-01' },
      days: [{ from: '2025-06-01', to: '2025-06-03' }],
    });
  });

  it('holds every one of its days once, and months begin on the first', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2023-12-20', offset));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { months, days } = splitWindow(from, to);
        const parts = [...(months ? [months] : []), ...days].sort((one, other) => (one.from < other.from ? -1 : 1));
        for (const [index, part] of parts.entries()) expect(part.from).toBe(parts[index - 1]?.to ?? from);
        if (from < to) expect(parts.at(-1)!.to).toBe(to);
        if (months) expect([months.from.slice(8), months.to.slice(8)]).toEqual(['01', '01']);
        for (const { from: first, to: end } of days) expect(addDays(first, 60) > end).toBe(true);
      }),
    );
  });
});
