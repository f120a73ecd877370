/**
 * The exact sum of decimal texts with at most two places, as text with two places; `undefined` when none is given.
 *
 * Counted in hundredths as whole numbers, so no binary fraction ever touches money.
 */
export function addAmounts(...amounts: readonly (string | undefined)[]): string | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  if (given.length === 0) return undefined;
  const hundredths = given.reduce((sum, amount) => sum + inHundredths(amount), 0n);
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function inHundredths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0').slice(0, 2)}`);
}
