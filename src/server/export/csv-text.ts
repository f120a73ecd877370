import type { Cell } from './cell-kind.js';
import type { Column } from './row-plan.js';
import type { RowText } from './rows-in-place.js';

/** `plain`: UTF-8, commas (RFC 4180); `std`: the same with a byte-order mark; `vi`: semicolons and decimal commas as Vietnamese Excel has them. */
export type CsvDialect = 'plain' | 'std' | 'vi';

/** Writes rows as CSV text. */
export interface CsvText extends RowText {
  readonly header: string;
  readonly row: (cells: readonly Cell[]) => string;
}

/** First characters of a text that a spreadsheet takes for a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Writes columns in a dialect; texts that a spreadsheet would run as a formula get an apostrophe in front. */
export function csvText(columns: readonly Column[], dialect: CsvDialect): CsvText {
  const separator = dialect === 'vi' ? ';' : ',';
  const needsQuotes = dialect === 'vi' ? /[;"\r\n]/ : /[,"\r\n]/;
  const special = new RegExp(`${formula.source}|${needsQuotes.source}`);
  const quoted = (text: string): string => {
    if (!special.test(text)) return text;
    const safe = formula.test(text) ? `'${text}` : text;
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const number = (value: Cell): string => {
    if (typeof value !== 'number') return quoted(String(value));
    return dialect === 'vi' ? String(value).replace('.', ',') : String(value);
  };
  const asIs = (value: Cell): string => value as string;
  const ways: CsvText['ways'] = {
    number,
    boolean: String,
    // Written by the hub in one form each: nothing to quote, nothing a spreadsheet runs.
    day: asIs,
    instant: asIs,
    json: (value) => quoted(value as string),
    text: (value) => quoted(String(value)),
  };
  const writers = columns.map(({ kind }) => ways[kind]);
  const { length } = writers;
  return {
    start: '',
    separator,
    end: '\r\n',
    empty: '',
    ways,
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
