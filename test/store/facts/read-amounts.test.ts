import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAmounts } from '../../../src/store/facts/read-amounts.js';

describe('the amounts of a cell as one text', () => {
  it('are the numbers that PostgreSQL wrote, whole and decimal, of either sign', () => {
    expect(readAmounts('(12,-3,0,0.500000,-12345678.250000)')).toEqual([12, -3, 0, 0.5, -12345678.25]);
    const amount = fc.oneof(
      fc.maxSafeInteger().map(String),
      fc
        .tuple(fc.integer(), fc.integer({ min: 0, max: 999_999 }))
        .map(([a, b]) => `${a}.${String(b).padStart(6, '0')}`),
    );
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (texts) => {
        expect(readAmounts(`(${texts.join(',')})`)).toEqual(texts.map(Number));
      }),
    );
  });

  it('are refused where a number cannot hold them exactly', () => {
    expect(() => readAmounts('(1,9007199254740993)')).toThrow('too large to be exact');
  });
});
