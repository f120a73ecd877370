/** A wire value as trimmed NFC text; numbers as they print, anything else empty. */
export function wireText(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.trim().normalize('NFC');
}
