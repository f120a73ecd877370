/** An amount in whole hundredths as decimal text with two places: 125050 is `1250.50`. */
export function amountText(hundredths: number): string {
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Decimal text as whole hundredths; `undefined` for what is no amount (a sign, a comma, more than 13 digits). */
export function amountInHundredths(text: string): number | undefined {
  return /^\d{1,13}(\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}
