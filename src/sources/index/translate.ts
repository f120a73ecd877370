import { type Draft, figureCertainties, governanceIndices, isDay } from '#domain';
import type { RowRejection, Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';

/**
 * An index figure as a draft, placed by its area code on the last day of its year.
 *
 * The version is `revised_on`: whoever mends a figure raises it. A row without score, rank and band is kept, so that
 * "not found" is said and not left open.
 */
export function translateIndexFigure(row: SievedValues): Translation {
  const text = (field: string): string => (typeof row[field] === 'string' ? row[field].trim().normalize('NFC') : '');
  const optional = (field: string): string | undefined => text(field) || undefined;
  const parts = ['index', 'year', 'area_code', 'component', 'source'] as const;
  const empty = parts.find((field) => text(field) === '');
  if (empty) return no('MISSING_KEY', empty, 'Index, year, area, component and source together name a figure.');
  const key = parts.map(text).join('|');
  const fault = faults(text).find(([isWrong]) => isWrong);
  if (fault) return no(fault[1], fault[2], fault[3], key);
  const draft: Draft = {
    kind: 'index_score',
    key,
    version: text('revised_on'),
    day: `${text('year')}-12-31`,
    codes: { area: text('area_code') },
    fields: {
      indexName: text('index'),
      year: Number(text('year')),
      periodCode: text('year'),
      areaCode: text('area_code'),
      component: text('component'),
      componentName: optional('component_name'),
      score: optional('score'),
      rank: numeric(text('rank')),
      band: optional('band'),
      universe: numeric(text('universe')),
      scaleMin: optional('scale_min'),
      scaleMax: optional('scale_max'),
      methodology: optional('methodology'),
      certainty: text('certainty'),
      preferred: text('preferred').toLowerCase() === 'true',
      publisher: text('source'),
      sourceText: optional('source_text'),
      quotedOn: optional('quoted_on'),
      note: optional('note'),
    },
    flags: [],
  };
  return { draft };
}

type Fault = readonly [isWrong: boolean, code: RowRejection['code'], field: string, message: string];

const isDecimal = (text: string): boolean => text === '' || /^-?\d+(\.\d+)?$/.test(text);
const isCount = (text: string): boolean => text === '' || /^[1-9]\d{0,3}$/.test(text);
const numeric = (text: string): number | undefined => (text === '' ? undefined : Number(text));

function faults(text: (field: string) => string): readonly Fault[] {
  const outside = (field: string, limit: string, sign: 1 | -1): boolean =>
    text(field) !== '' && text(limit) !== '' && sign * (Number(text(field)) - Number(text(limit))) > 0;
  return [
    [
      !governanceIndices.some((name) => name === text('index')),
      'BAD_VALUE',
      'index',
      `The index must be one of ${governanceIndices.join(', ')}.`,
    ],
    [!/^(19|20)\d{2}$/.test(text('year')), 'BAD_DATE', 'year', 'The year must be written with four digits.'],
    [!isDecimal(text('score')), 'BAD_NUMBER', 'score', 'The score must be a decimal with a point.'],
    [
      !isDecimal(text('scale_min')) || !isDecimal(text('scale_max')),
      'BAD_NUMBER',
      'scale_max',
      'The scale must be decimals with a point.',
    ],
    [!isCount(text('rank')), 'BAD_NUMBER', 'rank', 'The rank must be a whole number from 1.'],
    [!isCount(text('universe')), 'BAD_NUMBER', 'universe', 'The number of provinces must be a whole number from 1.'],
    [outside('rank', 'universe', 1), 'BAD_VALUE', 'rank', 'The rank is greater than the number of provinces.'],
    [
      outside('score', 'scale_max', 1) || outside('score', 'scale_min', -1),
      'BAD_VALUE',
      'score',
      'The score lies outside its scale.',
    ],
    [
      !figureCertainties.some((name) => name === text('certainty')),
      'BAD_VALUE',
      'certainty',
      `The certainty must be one of ${figureCertainties.join(', ')}.`,
    ],
    [!isDay(text('revised_on')), 'BAD_DATE', 'revised_on', 'The day of the revision must be written as 2026-11-23.'],
    [
      text('quoted_on') !== '' && !isDay(text('quoted_on')),
      'BAD_DATE',
      'quoted_on',
      'The day of the source must be written as 2021-07-09.',
    ],
  ];
}

const no = (code: RowRejection['code'], field: string, message: string, key?: string): Translation => ({
  rejection: { code, field, message, key },
});
