import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentileOf } from '../../../src/metrics/value/percentile-of.js';

const counts = (...values: readonly number[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
};

describe('a percentile of value counts', () => {
  it('lies in the middle, between neighbours where there is no middle', () => {
    expect(percentileOf(counts(1, 2, 3, 4), 0.5)).toBe(2.5);
    expect(percentileOf(counts(5, 1, 3), 0.5)).toBe(3);
    expect(percentileOf(counts(7), 0.9)).toBe(7);
    expect(percentileOf(counts(1, 1, 1, 9), 0.5)).toBe(1);
    expect(percentileOf(counts(0, 10), 0.9)).toBeCloseTo(9);
    expect(percentileOf(counts(1, 2, 3), 0)).toBe(1);
    expect(percentileOf(counts(1, 2, 3), 1)).toBe(3);
  });

  it('knows nothing of values that nobody has', () => {
    expect(percentileOf(new Map(), 0.5)).toBeUndefined();
    expect(percentileOf(new Map([[4, 0]]), 0.5)).toBeUndefined();
    expect(
      percentileOf(
        new Map([
          [4, 0],
          [6, 1],
        ]),
        0.5,
      ),
    ).toBe(6);
  });

  it('is infinite as soon as it leans on a value beyond the last bin', () => {
    expect(
      percentileOf(
        new Map([
          [1, 1],
          [Infinity, 1],
        ]),
        0.5,
      ),
    ).toBe(Infinity);
    expect(
      percentileOf(
        new Map([
          [1, 2],
          [Infinity, 1],
        ]),
        0.5,
      ),
    ).toBe(1);
    expect(percentileOf(new Map([[Infinity, 3]]), 0.5)).toBe(Infinity);
  });

  it('is what sorting all values says', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.1, 0.5, 0.9), (all, quantile) => {
        const sorted = [...all].sort((a, b) => a - b);
        const rank = quantile * (all.length - 1);
        const low = sorted[Math.floor(rank)]!;
        const high = sorted[Math.ceil(rank)]!;
        expect(percentileOf(counts(...all), quantile)).toBeCloseTo(low + (high - low) * (rank % 1), 9);
      }),
    );
  });
});
