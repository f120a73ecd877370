import type { HistogramMeasure } from '#domain';
import { answeredByCells } from '../read/flow.js';
import { planCounts, readCounts } from '../read/histogram.js';
import type { Bind } from './bound-measure.js';
import { dividedShares } from './divided-shares.js';

/** Exact value counts, from which percentiles are taken; no duration can be divided. */
export const bindHistogram: Bind<HistogramMeasure> = ({ fact, measure }, context) => {
  const histogram = { fact, measure };
  return {
    plan: (target, plans) => planCounts(histogram, target, plans, context),
    read: () => new Map(),
    counts: (target, found) => readCounts(histogram, target, found, context),
    divided: (target, found) =>
      dividedShares(target, 'NOT_COMPARABLE', (shared) =>
        [...readCounts(histogram, shared, found, context).values()].some((values) => values.size > 0),
      ),
    path: ({ slice, span }) => (answeredByCells({ fact, slice, ...span }, true) ? 'CELLS' : 'RECORDS'),
    behind: ({ slice, span, places }) => [
      { type: 'COUNTED', fact, measure, sign: 1, where: slice.where, places, ...span },
    ],
  };
};
