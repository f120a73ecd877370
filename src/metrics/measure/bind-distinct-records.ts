import type { CellMeasure, DistinctRecordsMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { DistinctWish } from '../read/distinct-plan.js';
import type { Bind } from './bound-measure.js';
import { dividedShares, sharedPlaces } from './divided-shares.js';

/** Different values of a field among the records of the row: counted over all its places and days at once. */
export const bindDistinctRecords: Bind<DistinctRecordsMeasure> = ({ fact, measure }) => {
  const { key, record, day, when } = measure;
  const over = { place: 'NONE', time: 'NONE' } as const;
  const counted: CellMeasure = { type: 'CELL', key, record, day, when, add: 1, over };
  const wishOf = ({ places, span, slice }: RowTarget): DistinctWish => ({ fact, measure, places, slice, ...span });
  return {
    plan: (target, { distinct }) => {
      distinct.want(wishOf(target));
      const shared = sharedPlaces(target);
      if (shared) distinct.want(wishOf(shared));
    },
    read: (target, { distinct }) => distinct.members(wishOf(target)),
    divided: (target, { distinct }) =>
      dividedShares(target, 'NOT_COMPARABLE', (shared) => distinct.members(wishOf(shared)).size > 0),
    path: () => 'RECORDS',
    behind: ({ places, span, slice: { where } }) => [
      { type: 'COUNTED', fact, measure: counted, sign: 1, where, places, ...span, named: measure.member },
    ],
  };
};
