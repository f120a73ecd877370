import { parseInt8 } from '../postgres/type-parsers.js';

const [comma, minus, point, zero] = [44, 45, 46, 48];

/** Longest whole number that is certainly exact when it is added up digit by digit. */
const safeDigits = 15;

/**
 * The numbers of a row as PostgreSQL writes it, `(12,-3,0.500000)`, in their order; no column of it may be null. Cells come
 * by the thousand and most amounts are short whole numbers, so that they are read digit by digit.
 */
export function readAmounts(row: string): readonly number[] {
  const amounts: number[] = [];
  const end = row.length - 1;
  let from = 1;
  while (from < end) {
    let index = from;
    const isNegative = row.charCodeAt(index) === minus;
    if (isNegative) index += 1;
    const first = index;
    let whole = 0;
    let isDecimal = false;
    for (; index < end; index += 1) {
      const code = row.charCodeAt(index);
      if (code === comma) break;
      if (code === point) isDecimal = true;
      else whole = whole * 10 + code - zero;
    }
    if (isDecimal) amounts.push(Number(row.slice(from, index)));
    else if (index - first > safeDigits) amounts.push(parseInt8(row.slice(from, index)));
    else amounts.push(isNegative ? -whole : whole);
    from = index + 1;
  }
  return amounts;
}
