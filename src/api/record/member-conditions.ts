import { facts } from '#domain';
import { GianhError } from '#kernel';
import type { ListCondition } from '#store';
import type { DimensionFilter } from '../metric/metric-inputs.js';

/**
 * The filters of metrics on the records themselves: the same dimensions and members, a record without one is UNKNOWN,
 * so that a list holds what a number counts. Refuses GIANH_UNKNOWN_DIMENSION.
 */
export function memberConditions(
  kind: string,
  where: readonly DimensionFilter[] | null | undefined,
): readonly ListCondition[] {
  const { dimensions } = facts.find(({ shapes }) => shapes.some((shape) => shape.kind === kind))!;
  return (where ?? []).map(({ dimension, in: members, not }) => {
    const field = dimensions.find((known) => known.dimension === dimension)?.field;
    if (field !== undefined) return { field, members, not: not ?? false };
    const names = dimensions.map((known) => known.dimension);
    const message = `These records cannot be filtered by ${dimension}; they can by ${names.join(', ')}.`;
    throw new GianhError('GIANH_UNKNOWN_DIMENSION', message, { dimension, dimensions: names });
  });
}
