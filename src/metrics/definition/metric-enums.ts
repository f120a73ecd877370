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

/** What a value counts. */
export const metricUnits = [
  'COUNT',
  'PERCENT',
  'WORKING_DAYS',
  'DAYS',
  'HOURS',
  'MINUTES',
  'POINTS',
  'RANK',
  'VND',
  'BILLION_VND',
] as const;
export type MetricUnit = (typeof metricUnits)[number];

export const metricDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEITHER'] as const;
export type MetricDirection = (typeof metricDirections)[number];
