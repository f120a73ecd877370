/** Columns of an index file; the order is free. */
export const indexColumns = [
  'index',
  'year',
  'area_code',
  'component',
  'component_name',
  'score',
  'rank',
  'band',
  'universe',
  'scale_min',
  'scale_max',
  'methodology',
  'certainty',
  'preferred',
  'source',
  'source_text',
  'quoted_on',
  'revised_on',
  'note',
] as const;

/** Columns without which a file is no index file. */
export const neededIndexColumns: readonly string[] = [
  'index',
  'year',
  'area_code',
  'component',
  'score',
  'rank',
  'certainty',
  'source',
  'revised_on',
];
