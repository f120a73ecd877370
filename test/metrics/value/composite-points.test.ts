import { describe, expect, it } from '@jest/globals';
import type { CompositeGroup, CompositePart } from '#metrics';
import { partPoints, type PartWorth, totalPoints } from '../../../src/metrics/value/composite-points.js';
import { roundFraction } from '../../../src/metrics/value/fraction.js';
import { exactQuotient } from '../../../src/metrics/value/round-quotient.js';

const part = (metric: string, maxPoints: number, more: Partial<CompositePart> = {}): CompositePart => ({
  metric,
  maxPoints,
  fullAt: 100,
  zeroAt: 0,
  whenAbsent: {},
  ...more,
});
const group = (...parts: readonly CompositePart[]): CompositeGroup => ({
  key: 'A',
  name: { vi: 'Nhóm', en: 'Group' },
  parts,
});

const worths: Readonly<Record<string, PartWorth>> = {
  TWO_THIRDS: { exact: exactQuotient(2, 3, 100) },
  NINETY: { exact: exactQuotient(9, 10, 100) },
  HALF: { exact: exactQuotient(1, 2, 100) },
  RATIO_OF_TIME: { exact: exactQuotient(6, 5) },
  NOBODY: { absence: 'NO_DATA' },
  NOTHING: { absence: 'ZERO_DENOMINATOR' },
};
const worthOf = (metric: string): PartWorth => worths[metric]!;
const points = (groups: readonly CompositeGroup[], decimals?: number) =>
  partPoints(groups, worthOf, decimals).map((one) => one.points && roundFraction(one.points, 4));
const value = (groups: readonly CompositeGroup[], decimals?: number) => {
  const total = totalPoints(partPoints(groups, worthOf, decimals));
  return total && roundFraction(total, 2);
};

describe('points of a composite', () => {
  it('are of the value before it is rounded: 299 × 2/3 % is 199.33, not 199.34', () => {
    expect(value([group(part('TWO_THIRDS', 299))])).toBe(199.33);
  });

  it('are all from full_at on, and in proportion below it (QĐ 766, 3.1: full from 80 %)', () => {
    expect(points([group(part('NINETY', 4, { fullAt: 80 }), part('HALF', 4, { fullAt: 80 }))])).toEqual([4, 2.5]);
  });

  it('fall where less is better', () => {
    // None at 1.5 times the time allowed, all at 1: 1.2 times earns (1.5 − 1.2) ÷ 0.5 = 0.6 of them.
    expect(points([group(part('RATIO_OF_TIME', 10, { fullAt: 1, zeroAt: 1.5 }))])).toEqual([6]);
  });

  it('are of the product where a value is scaled by a share (QĐ 766, 3.3: × the rate synchronised)', () => {
    // 90 % × 2/3 = 60 %; full from 50 % on, of 80 it is three quarters.
    expect(points([group(part('NINETY', 10, { scale: 'TWO_THIRDS', fullAt: 80 }))])).toEqual([7.5]);
    expect(points([group(part('NINETY', 10, { scale: 'NOBODY' }))])).toEqual([undefined]);
  });

  it('are rounded before they are added only where the rule says so', () => {
    const thirds = [group(part('TWO_THIRDS', 1), part('TWO_THIRDS', 1), part('TWO_THIRDS', 1))];
    expect(value(thirds)).toBe(2);
    expect(value(thirds, 2)).toBe(2.01);
  });

  it('are none with an absence, nothing or left out with the others scaled up where the definition says so', () => {
    const half = part('HALF', 6);
    expect(points([group(half, part('NOBODY', 4))])).toEqual([3, undefined]);
    const zeroPoints = part('NOTHING', 4, { whenAbsent: { ZERO_DENOMINATOR: 'ZERO_POINTS' } });
    expect(value([group(half, zeroPoints)])).toBe(3);
    const leftOut = part('NOBODY', 4, { whenAbsent: { NO_DATA: 'LEAVE_OUT' } });
    expect(partPoints([group(leftOut)], worthOf)).toMatchObject([{ treatment: 'LEAVE_OUT', absence: 'NO_DATA' }]);
    expect(value([group(half, leftOut)])).toBe(5);
    expect(value([group(leftOut)])).toBeUndefined();
  });
});
