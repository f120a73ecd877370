/** The values of one record, or why the text is none: OPEN needs the next line, BAD never becomes one. */
export type CsvRecord = readonly string[] | 'OPEN' | 'BAD';

/** Splits a line (or several, where a quoted value holds line ends) as RFC 4180 says; quotes inside bare values are theirs. */
export function csvRecord(text: string): CsvRecord {
  if (!text.includes('"')) return text.split(',');
  const values: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(',', at);
      values.push(text.slice(at, end < 0 ? text.length : end));
      if (end < 0) return values;
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at + 1);
    if (close < 0) return 'OPEN';
    values.push(text.slice(at + 1, close).replaceAll('""', '"'));
    if (close + 1 === text.length) return values;
    if (text[close + 1] !== ',') return 'BAD';
    at = close + 2;
  }
}

/** Where the quoted value ends: at a quote that is not doubled; -1 when nowhere. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
