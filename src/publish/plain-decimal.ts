/** Decimal places that a decimal column keeps. */
const places = 6;

/**
 * A decimal as one text whatever way it came: `12.5`, `"12.50"` and the database's `12.500000` are all `12.5`.
 *
 * What lies beyond the sixth place is rounded half away from zero, as the database rounds it. What is no plain decimal is
 * left as it is.
 */
export function plainDecimal(value: unknown): unknown {
  const amount = parse(value);
  return amount === undefined ? value : decimalText(amount);
}

/** A decimal in whole millionths, to be added exactly; what is no decimal is 0. */
export const millionths = (value: unknown): bigint => parse(value) ?? 0n;

/** Whole millionths as decimal text without needless zeros. */
export function decimalText(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

function parse(value: unknown): bigint | undefined {
  const text = typeof value === 'number' ? numberText(value) : value;
  const [, sign, whole, fraction = ''] = (typeof text === 'string' && /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text)) || [];
  if (whole === undefined) return undefined;
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const rounded = kept + (fraction.charAt(places) >= '5' ? 1n : 0n);
  return sign === '-' ? -rounded : rounded;
}

const numberText = (value: number): string =>
  Number.isInteger(value) || !Number.isFinite(value) ? String(value) : value.toFixed(places);
