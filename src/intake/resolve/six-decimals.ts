const parts = /^(-?)0*(\d+)(?:\.(\d+))?$/;

/** `12.5` → `12.500000`: a plain decimal as numeric(24,6) answers it; more decimals are rounded half up, as it does. */
export function sixDecimals(text: string): string {
  const [, sign = '', whole = '0', decimals = ''] = parts.exec(text) ?? [];
  if (decimals.length <= 6) return signed(sign, `${whole}.${decimals.padEnd(6, '0')}`);
  const scaled = BigInt(whole + decimals.slice(0, 6)) + (decimals[6]! >= '5' ? 1n : 0n);
  const digits = String(scaled).padStart(7, '0');
  return signed(sign, `${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

/** Zero has no sign. */
const signed = (sign: string, text: string): string => (/[1-9]/.test(text) ? `${sign}${text}` : text);
