import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundFraction } from '../../../src/metrics/value/fraction.js';
import { exactQuotient, roundQuotient } from '../../../src/metrics/value/round-quotient.js';

describe('rounding a quotient', () => {
  it('says the same as exact fractions, also at halves, below zero and where numbers grow large', () => {
    const side = fc.oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.maxSafeInteger());
    const below = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(side, below, fc.nat(4), fc.constantFrom(1, 100, 1_000), (top, bottom, decimals, factor) => {
        const exact = roundFraction(exactQuotient(top, bottom, factor), decimals);
        expect(roundQuotient(top, bottom, decimals, factor)).toBe(exact);
      }),
      { numRuns: 2_000 },
    );
    expect(roundQuotient(1, 8, 2, 1)).toBe(0.13);
    expect(roundQuotient(-1, 8, 2, 1)).toBe(-0.13);
  });
});
