/** Fields of government; the folder of a metric's file is the kebab-case of its sector. */
export const metricSectors = [
  'ADMINISTRATION',
  'HEALTH',
  'EDUCATION',
  'CITY',
  'GOVERNANCE',
  'ECONOMY',
  'CROSS_SECTOR',
  'DATA_QUALITY',
] as const;
export type MetricSector = (typeof metricSectors)[number];

/** How a metric is computed; INDEX is a figure that others publish, never added and never restated. */
export const metricKinds = [
  'COUNT',
  'SUM',
  'STOCK',
  'RATIO',
  'AVERAGE',
  'PERCENTILE',
  'DISTINCT',
  'INDEX',
  'COMPOSITE',
] as const;
export type MetricKind = (typeof metricKinds)[number];

/** Kinds that divide a numerator by a denominator. */
export const isDivided = (kind: MetricKind | undefined): boolean => kind === 'RATIO' || kind === 'AVERAGE';

/** What a value counts; TIMES is a plain quotient (pupils per class), percentage points are differences of percentages. */
export const metricUnits = [
  'COUNT',
  'PERSONS',
  'PERCENT',
  'PERCENTAGE_POINTS',
  'PER_1000',
  'PER_100000',
  'TIMES',
  'THOUSAND',
  'THOUSAND_TONNES',
  'WORKING_DAYS',
  'DAYS',
  'HOURS',
  'MINUTES',
  'POINTS',
  'RANK',
  'VND',
  'MILLION_VND',
  'BILLION_VND',
  'MILLION_USD',
] as const;
export type MetricUnit = (typeof metricUnits)[number];

export const metricDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEITHER'] as const;
export type MetricDirection = (typeof metricDirections)[number];
