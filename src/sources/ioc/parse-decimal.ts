/** A decimal as the hub writes it, and whether that took more than copying. */
export interface Decimal {
  readonly text: string;
  readonly normalised: boolean;
}

/**
 * Reads a figure written with a point or a decimal comma, with or without grouped thousands; `undefined` for anything
 * else. A single point or comma is a decimal sign: `1.234` is a little more than one, as in JSON.
 */
export function parseDecimal(value: unknown): Decimal | undefined {
  const given = String(value).trim();
  if (/^-?\d+(\.\d+)?$/.test(given)) return { text: given, normalised: false };
  const text = withPoint(given.replace(/\s/g, ''));
  if (/^-?\d+(\.\d+)?$/.test(text)) return { text, normalised: true };
  const exponent = /^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? plain(Number(text)) : undefined;
  return exponent === undefined ? undefined : { text: exponent, normalised: true };
}

function withPoint(text: string): string {
  const sign = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const groups = sign === ',' ? '.' : ',';
  if (text.split(sign).length > 2) return text.includes(groups) ? text : text.replaceAll(sign, '');
  return text.replaceAll(groups, '').replace(sign, '.');
}

const plain = (number: number): string | undefined =>
  Number.isFinite(number) && Math.abs(number) < 1e21 ? number.toFixed(12).replace(/\.?0+$/, '') : undefined;
