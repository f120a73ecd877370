import type { Cell, CellKind } from './cell-kind.js';
import type { Column } from './row-plan.js';

/** `plain`: UTF-8, commas (RFC 4180); `std`: the same with a byte-order mark; `vi`: semicolons and decimal commas as Vietnamese Excel has them. */
export type CsvDialect = 'plain' | 'std' | 'vi';

/** Writes rows as CSV text. */
export interface CsvText {
  readonly header: string;
  readonly row: (cells: readonly Cell[]) => string;
}

/** First characters of a text that a spreadsheet takes for a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Writes columns in a dialect; texts that a spreadsheet would run as a formula get an apostrophe in front. */
export function csvText(columns: readonly Column[], dialect: CsvDialect): CsvText {
  const separator = dialect === 'vi' ? ';' : ',';
  const needsQuotes = dialect === 'vi' ? /[;"\r\n]/ : /[,"\r\n]/;
  const quoted = (text: string): string => {
    const safe = formula.test(text) ? `'${text}` : text;
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const texts = quotedOnce(quoted);
  const number = (value: Cell): string => {
    if (typeof value !== 'number') return texts(String(value));
    return dialect === 'vi' ? String(value).replace('.', ',') : String(value);
  };
  const asIs = (value: Cell): string => value as string;
  const ways: Readonly<Record<CellKind, (value: Cell) => string>> = {
    number,
    boolean: String,
    // Written by the hub in one form each: nothing to quote, nothing a spreadsheet runs.
    day: asIs,
    instant: asIs,
    json: (value) => quoted(value as string),
    text: (value) => texts(value as string),
  };
  const writers = columns.map(({ kind }) => ways[kind]);
  const { length } = writers;
  return {
    header: `${dialect === 'plain' ? '' : '\ufeff'}${columns.map(({ name }) => quoted(name)).join(separator)}\r\n`,
    row: (cells) => {
      let line = '';
      for (let index = 0; index < length; index += 1) {
        if (index > 0) line += separator;
        const cell = cells[index];
        if (cell !== undefined) line += writers[index]!(cell);
      }
      return `${line}\r\n`;
    },
  };
}

/** Remembers short texts: names, codes of lists and states come again and again. */
function quotedOnce(quoted: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const written = quoted(String(text));
    if (known.size < 20_000) known.set(text, written);
    return written;
  };
}
