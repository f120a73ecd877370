import type { RegisterRow } from './register-row.js';

/** The rows as CSV (RFC 4180 quoting, LF, UTF-8 text in NFC), header first: equal rows give equal bytes. */
export function formatRegisterCsv(rows: readonly RegisterRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`.normalize('NFC');
}

function cell(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
