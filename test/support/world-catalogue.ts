import type { MetricCatalogue, MetricDefinition } from '#metrics';
import { createCatalogue } from '../../src/metrics/definition/create-catalogue.js';

const text = { vi: 'Thử', en: 'Test' };

const define = (
  key: string,
  kind: MetricDefinition['kind'],
  numerator: string,
  more: Partial<MetricDefinition> = {},
): MetricDefinition => ({
  key,
  sector: 'CITY',
  name: text,
  shortName: text,
  description: text,
  plainLanguage: text,
  aliases: [],
  kind,
  unit: 'COUNT',
  decimals: 0,
  direction: 'NEITHER',
  numerator,
  factor: more.unit === 'PERCENT' ? 100 : 1,
  where: [],
  groups: [],
  rules: [{ version: 1 }],
  dimensions: ['COLOUR', 'SIZE'],
  grains: ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'],
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  sources: ['world'],
  formula: '',
  ...more,
});

/** Metrics of every kind over the world's fact. */
export const worldDefinitions: readonly MetricDefinition[] = [
  define('CASES_OPENED', 'COUNT', 'cases_opened'),
  define('CASES_CLOSED', 'COUNT', 'cases_closed'),
  define('CASE_COST', 'SUM', 'case_cost', { unit: 'VND', decimals: 2 }),
  define('CASES_OPEN', 'STOCK', 'cases_open'),
  define('IN_TIME_RATE', 'RATIO', 'cases_in_time', { denominator: 'cases_due', unit: 'PERCENT', decimals: 2 }),
  define('COST_PER_CASE', 'AVERAGE', 'case_cost', { denominator: 'cases_closed', unit: 'VND', decimals: 2 }),
  define('CASE_DAYS_MEDIAN', 'PERCENTILE', 'case_days', { quantile: 0.5, unit: 'DAYS', decimals: 1 }),
  define('CASE_DAYS_P90', 'PERCENTILE', 'case_days', { quantile: 0.9, unit: 'DAYS', decimals: 1 }),
  define('HOLDERS', 'DISTINCT', 'holders', { unit: 'PERSONS' }),
  define('COLOURS', 'DISTINCT', 'colours'),
  define('PARTS_DONE', 'COUNT', 'parts_done', { dimensions: [] }),
  define('COVERAGE', 'RATIO', 'active_communes', {
    denominator: 'valid_communes',
    unit: 'PERCENT',
    decimals: 1,
    dimensions: [],
  }),
];

export const worldCatalogue: MetricCatalogue = createCatalogue(worldDefinitions);
