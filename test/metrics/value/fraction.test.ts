import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  between,
  fractionOf,
  minus,
  over,
  plus,
  roundedFraction,
  roundFraction,
  times,
  zero,
} from '../../../src/metrics/value/fraction.js';

const shown = (value: number) => {
  const { top, bottom } = fractionOf(value);
  return [Number(top), Number(bottom)];
};

describe('exact fractions', () => {
  it('take a number for what it says in 15 digits', () => {
    expect(shown(80)).toEqual([80, 1]);
    expect(roundFraction(fractionOf(0.1), 1)).toBe(0.1);
    expect(roundFraction(times(fractionOf(0.1), fractionOf(3)), 6)).toBe(0.3);
    expect(roundFraction(fractionOf(1.005), 2)).toBe(1.01);
    expect(roundFraction(fractionOf(-2.5), 0)).toBe(-3);
    expect(roundFraction(fractionOf(1e21), 0)).toBe(1e21);
    expect(roundFraction(fractionOf(1.5e-7), 8)).toBe(1.5e-7);
  });

  it('calculate without loss', () => {
    const third = over(fractionOf(1), fractionOf(-3));
    expect(roundFraction(third, 4)).toBe(-0.3333);
    expect(roundFraction(times(third, fractionOf(-3)), 6)).toBe(1);
    expect(roundFraction(roundedFraction(third, 1), 4)).toBe(-0.3);
    expect(roundFraction(between(zero, third, fractionOf(1)), 2)).toBe(0);
    expect(roundFraction(between(zero, fractionOf(2), fractionOf(1)), 2)).toBe(1);
    expect(roundFraction(between(zero, fractionOf(0.5), fractionOf(1)), 2)).toBe(0.5);
  });

  it('take away what they add', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), fc.integer(), (a, b, c) => {
        const [one, other] = [over(fractionOf(a), fractionOf(b)), fractionOf(c)];
        const { top, bottom } = minus(minus(plus(one, other), other), one);
        expect([top, bottom > 0n]).toEqual([0n, true]);
      }),
    );
  });
});
