import type { DimensionFilter } from '../query/metric-query.js';

/** How a question cuts its records: the dimension to break down by, and what to keep. */
export interface Slice {
  readonly by?: string;
  readonly where: readonly DimensionFilter[];
}

/** The one dimension of a slice, `undefined` for none, `MANY` when no cell holds it. */
export function sliceDimension({ by, where }: Slice): string | 'MANY' | undefined {
  // Asked of every value: most are not filtered.
  if (where.length === 0) return by;
  const names = new Set([...(by === undefined ? [] : [by]), ...where.map(({ dimension }) => dimension)]);
  return names.size > 1 ? 'MANY' : [...names][0];
}

/** Whether a member passes the filters on its dimension. */
export const passes = (member: string, dimension: string, { where }: Slice): boolean =>
  where.every((filter) => filter.dimension !== dimension || filter.in.includes(member) !== (filter.not ?? false));
