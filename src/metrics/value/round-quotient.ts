/**
 * `factor × numerator ÷ denominator` rounded half away from zero to `decimals`, once.
 *
 * Divided as whole numbers (of millionths, where a side is money), so that no half is lost to binary fractions.
 */
export function roundQuotient(numerator: number, denominator: number, decimals: number, factor = 1): number {
  const scale = Number.isInteger(numerator) && Number.isInteger(denominator) ? 1 : 1_000_000;
  const [top, bottom] = [BigInt(Math.round(numerator * scale)), BigInt(Math.round(denominator * scale))];
  return Number(divideHalfUp(top * BigInt(factor) * 10n ** BigInt(decimals), bottom)) / 10 ** decimals;
}

/** A number that is no quotient of counts (money, a published score) rounded half away from zero to `decimals`. */
export function roundDecimal(value: number, decimals: number): number {
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

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}
