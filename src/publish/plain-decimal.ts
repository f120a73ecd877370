/** Decimal places that a decimal column keeps. */
const places = 6;

/**
 * A decimal as one text whatever way it came: `12.5`, `"12.50"` and the database's `12.500000` are all `12.5`.
 *
 * What lies beyond the sixth place is rounded half away from zero, as the database rounds it. What is no plain decimal is
 * left as it is.
 */
export function plainDecimal(value: unknown): unknown {
  const text = typeof value === 'number' ? numberText(value) : value;
  const [, sign, whole, fraction = ''] = (typeof text === 'string' && /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text)) || [];
  if (whole === undefined) return value;
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return decimalText((kept + (fraction.charAt(places) >= '5' ? 1n : 0n)) * (sign === '-' ? -1n : 1n));
}

/** A decimal in whole millionths, to be added exactly; nothing and what is no decimal are 0. */
export function millionths(value: unknown): bigint {
  const text = plainDecimal(value);
  if (typeof text !== 'string') return 0n;
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const amount = BigInt(whole + fraction.padEnd(places, '0'));
  return text.startsWith('-') ? -amount : amount;
}

/** Whole millionths as decimal text without needless zeros. */
export function decimalText(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

const numberText = (value: number): string =>
  Number.isInteger(value) || !Number.isFinite(value) ? String(value) : value.toFixed(places);
