/** An exact quotient of whole numbers; the lower one is above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Fraction = { top: 0n, bottom: 1n };

/** What a number says in 15 digits: 0.1 is one tenth, not the binary fraction nearest to it. */
export function fractionOf(value: number): Fraction {
  const [digits, exponent = '0'] = (Number.isInteger(value) ? String(value) : value.toPrecision(15)).split('e');
  const [whole, decimals = ''] = digits!.split('.');
  const shift = Number(exponent) - decimals.length;
  const top = BigInt(whole + decimals);
  return shift >= 0 ? { top: top * 10n ** BigInt(shift), bottom: 1n } : { top, bottom: 10n ** BigInt(-shift) };
}

export const plus = (one: Fraction, other: Fraction): Fraction => ({
  top: one.top * other.bottom + other.top * one.bottom,
  bottom: one.bottom * other.bottom,
});

export const minus = (one: Fraction, other: Fraction): Fraction => plus(one, { ...other, top: -other.top });

export const times = (one: Fraction, other: Fraction): Fraction => ({
  top: one.top * other.top,
  bottom: one.bottom * other.bottom,
});

/** By anything but zero. */
export function over(one: Fraction, other: Fraction): Fraction {
  const sign = other.top < 0n ? -1n : 1n;
  return { top: one.top * other.bottom * sign, bottom: one.bottom * other.top * sign };
}

/** Kept between two others. */
export function between(low: Fraction, value: Fraction, high: Fraction): Fraction {
  if (isLess(value, low)) return low;
  return isLess(high, value) ? high : value;
}

const isLess = (one: Fraction, other: Fraction): boolean => one.top * other.bottom < other.top * one.bottom;

/** Rounded half away from zero to `decimals`. */
export const roundFraction = (value: Fraction, decimals: number): number =>
  Number(roundedTop(value, decimals)) / 10 ** decimals;

/** The rounded value, exact again. */
export const roundedFraction = (value: Fraction, decimals: number): Fraction => ({
  top: roundedTop(value, decimals),
  bottom: 10n ** BigInt(decimals),
});

function roundedTop({ top, bottom }: Fraction, decimals: number): bigint {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + bottom) / (2n * bottom);
  return top < 0n ? -rounded : rounded;
}
