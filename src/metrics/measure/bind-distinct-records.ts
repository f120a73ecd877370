import type { DistinctRecordsMeasure } from '#domain';
import { isWhole } from '../query/place.js';
import type { RowTarget } from '../query/row-target.js';
import type { DistinctWish } from '../read/distinct-plan.js';
import type { Bind } from './bound-measure.js';

/** Different values of a field among the records of the row: counted over all its places and days at once. */
export const bindDistinctRecords: Bind<DistinctRecordsMeasure> = ({ fact, measure }) => {
  const wishOf = ({ places, span, slice }: RowTarget): DistinctWish => ({ fact, measure, places, slice, ...span });
  return {
    plan: (target, { distinct }) => distinct.want(wishOf(target)),
    read: (target, { distinct }) => distinct.members(wishOf(target)),
    divided: ({ places }) => (places.every(isWhole) ? undefined : 'NOT_COMPARABLE'),
    path: () => 'RECORDS',
  };
};
