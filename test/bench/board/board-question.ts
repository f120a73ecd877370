import { boardMetrics, boardMonths } from './board.js';

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const asked = (districts: readonly string[], asOf: string): string =>
  `keys: [${boardMetrics.join(', ')}], areas: { codes: [${quoted(districts)}] }, periods: { codes: [${quoted(boardMonths)}] }${asOf}`;

/** The board as GraphQL; `asOf` in words of the schema. */
export const boardQuestion = {
  series: (districts: readonly string[], asOf = ''): string =>
    `{ metricSeries(${asked(districts, asOf)}) { areaCodes periods columns { metric { key } values numerators denominators } } }`,
  rows: (districts: readonly string[], asOf = ''): string =>
    `{ metrics(${asked(districts, asOf)}) { rows { area { code } period { code } values { value numerator denominator } } } }`,
};
