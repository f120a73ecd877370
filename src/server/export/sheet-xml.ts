import type { Cell } from './cell-kind.js';
import type { Column } from './row-plan.js';
import type { RowText } from './rows-in-place.js';

/** Rows of a worksheet with the header, the most a file of this kind may have (ECMA-376, as Excel reads it). */
export const mostSheetRows = 1_048_576;
/** Characters of a cell, the most Excel opens. */
const mostText = 32_767;

/** Numbers of the cell styles in styles.xml. */
const styles = { header: 1, day: 2, instant: 3 } as const;

/** Start of a worksheet: the first row stays in sight, columns wide enough for most. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns
    .map(({ name, kind }, index) => {
      const width = Math.max(name.length + 2, kind === 'instant' ? 20 : kind === 'text' ? 24 : 12);
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
  const header = columns.map(({ name }) => textCell(name, styles.header)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData><row>${header}</row>`
  );
}

/** End of a worksheet. */
export const sheetEnd = '</sheetData></worksheet>';

/** Writes rows of typed cells: numbers, booleans, days and moments as what they are; texts are never formulas. */
export function sheetRow(columns: readonly Column[]): (cells: readonly Cell[]) => string {
  const writers = columns.map(({ kind }) => ways[kind]);
  return (cells) => {
    let row = '<row>';
    for (let index = 0; index < writers.length; index += 1) {
      const cell = cells[index];
      row += cell === undefined ? '<c/>' : writers[index]!(cell);
    }
    return `${row}</row>`;
  };
}

const ways: RowText['ways'] = {
  number: (value) => (typeof value === 'number' ? `<c><v>${value}</v></c>` : textCell(String(value))),
  boolean: (value) => `<c t="b"><v>${value === true ? 1 : 0}</v></c>`,
  day: (value) => `<c s="${styles.day}"><v>${serial(`${value as string}T00:00:00Z`)}</v></c>`,
  // A spreadsheet knows no zones: a moment is written as wall time in Viet Nam.
  instant: (value) => `<c s="${styles.instant}"><v>${serial(value as string, 7)}</v></c>`,
  json: (value) => textCell(value as string),
  text: (value) => textCell(String(value)),
};

/** A row of a sheet; a cell without a value keeps its place. */
export const sheetText: RowText = { start: '<row>', separator: '', end: '</row>', empty: '<c/>', ways };

/** Days since 1899-12-30, as spreadsheets count, so many hours east of UTC. */
const serial = (instant: string, hours = 0): number => (Date.parse(instant) + hours * 3_600_000) / 86_400_000 + 25_569;

function textCell(text: string, style?: number): string {
  return `<c t="inlineStr"${style === undefined ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Escapes for XML; control characters that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  const fitting = text.length > mostText ? text.slice(0, mostText) : text;
  if (!special.test(fitting)) return fitting;

  const legal = fitting.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return legal.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const special = /[&<>\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
