import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundDecimal, roundQuotient } from '#metrics';

describe('a quotient', () => {
  it('is rounded once: two thirds of 299, as percent, are 199.33 and not 199.34', () => {
    expect(roundQuotient(299 * 2, 3, 2)).toBe(199.33);
    expect(roundQuotient(598, 300, 2, 100)).toBe(199.33);
    expect(roundQuotient(2, 3, 2, 100)).toBe(66.67);
    expect(roundQuotient(1, 3, 0, 100)).toBe(33);
  });

  it('rounds halves away from zero', () => {
    expect(roundQuotient(1, 8, 2)).toBe(0.13);
    expect(roundQuotient(-1, 8, 2)).toBe(-0.13);
    expect(roundQuotient(1, 200, 2)).toBe(0.01);
    expect(roundQuotient(2675, 1000, 2)).toBe(2.68);
    expect(roundQuotient(1005, 1000, 2)).toBe(1.01);
  });

  it('divides money as well as counts', () => {
    expect(roundQuotient(10.5, 4, 2)).toBe(2.63);
    expect(roundQuotient(0.3, 3, 2)).toBe(0.1);
  });

  it('never lies further from the true quotient than half of the last place', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), (top, bottom) => {
        const hundredths = BigInt(Math.round(roundQuotient(top, bottom, 2, 100) * 100));
        const doubled = 2n * (hundredths * BigInt(bottom) - BigInt(top) * 10_000n);
        expect(doubled <= BigInt(bottom) && doubled > -BigInt(bottom)).toBe(true);
      }),
    );
  });
});

describe('a number that is no quotient', () => {
  it('is rounded as it is written, not as it is stored', () => {
    expect(roundDecimal(1.005, 2)).toBe(1.01);
    expect(roundDecimal(-1.005, 2)).toBe(-1.01);
    expect(roundDecimal(0.1 + 0.2, 1)).toBe(0.3);
    expect(roundDecimal(8.25, 1)).toBe(8.3);
    expect(roundDecimal(123456789.125, 2)).toBe(123456789.13);
  });

  it('may be very small or very large', () => {
    expect(roundDecimal(0.0000001, 2)).toBe(0);
    expect(roundDecimal(-0.0000001, 2)).toBe(0);
    expect(roundDecimal(0.0000005, 6)).toBe(0.000001);
    expect(roundDecimal(1e21, 2)).toBe(1e21);
    expect(roundDecimal(2.5e-7, 7)).toBe(3e-7);
  });
});
