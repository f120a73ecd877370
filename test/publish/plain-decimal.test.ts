import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalText, millionths, plainDecimal } from '../../src/publish/plain-decimal.js';

describe('a decimal', () => {
  it('has one text, whatever way it came', () => {
    for (const one of ['12.5', '12.50', '12.500000', '+12.5', '012.5', 12.5]) expect(plainDecimal(one)).toBe('12.5');
    for (const nothing of ['0', '-0', '0.000', 0, -0]) expect(plainDecimal(nothing)).toBe('0');
    expect(plainDecimal(-0.25)).toBe('-0.25');
    expect(plainDecimal('123456789012345678.9')).toBe('123456789012345678.9');
  });

  it('is rounded to six places as the database rounds', () => {
    expect(plainDecimal('0.0000005')).toBe('0.000001');
    expect(plainDecimal('-0.0000005')).toBe('-0.000001');
    expect(plainDecimal('0.9999995')).toBe('1');
    expect(plainDecimal('0.0000004')).toBe('0');
  });

  it('is left alone when it is none', () => {
    for (const other of ['', 'abc', '1,5', '1e5', undefined, Number.NaN]) expect(plainDecimal(other)).toBe(other);
    expect(millionths('abc')).toBe(0n);
    expect(millionths(undefined)).toBe(0n);
  });

  it('is the same after being counted in millionths', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
        expect(millionths(decimalText(amount))).toBe(amount);
        expect(plainDecimal(decimalText(amount))).toBe(decimalText(amount));
      }),
    );
  });
});
