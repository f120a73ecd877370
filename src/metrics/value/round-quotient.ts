import { type Fraction, fractionOf, over, roundFraction, times } from './fraction.js';

/**
 * `factor × numerator ÷ denominator` rounded half away from zero to `decimals`, once.
 *
 * Divided as whole numbers (of millionths, where a side is money), so that no half is lost to binary fractions.
 */
export function roundQuotient(numerator: number, denominator: number, decimals: number, factor = 1): number {
  const power = 10 ** decimals;
  const top = numerator * factor * power;
  const isSmall = Math.abs(top) < smallest && Math.abs(denominator) < smallest && denominator > 0;
  const isWhole = Number.isInteger(numerator) && Number.isInteger(denominator) && Number.isInteger(factor);
  if (!isSmall || !isWhole) return roundFraction(exactQuotient(numerator, denominator, factor), decimals);
  const rounded = halfUp(2 * Math.abs(top) + denominator, 2 * denominator) / power;
  return top < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Whole numbers below it are doubled and added without loss. */
const smallest = 2 ** 50;

/** The whole part of a quotient of whole numbers, exact: what division rounds up to is taken back. */
function halfUp(top: number, bottom: number): number {
  const whole = Math.floor(top / bottom);
  return whole * bottom > top ? whole - 1 : whole;
}

/** The quotient itself, not rounded. */
export function exactQuotient(numerator: number, denominator: number, factor = 1): Fraction {
  const isCount = Number.isInteger(numerator) && Number.isInteger(denominator);
  const whole = (side: number): Fraction => ({ top: BigInt(Math.round(isCount ? side : side * 1e6)), bottom: 1n });
  const quotient = over(whole(numerator), whole(denominator));
  return factor === 1 ? quotient : times(quotient, fractionOf(factor));
}

/** A number that is no quotient of counts (money, a published score) rounded half away from zero to `decimals`. */
export function roundDecimal(value: number, decimals: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  // What a sum of decimals says in 15 digits is what it means: 1.005 is stored as a little less and still rounds up.
  const said = Number(Math.abs(value).toPrecision(15));
  const rounded = shift(Math.round(shift(said, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point in the number's text, where no binary fraction can get in. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
