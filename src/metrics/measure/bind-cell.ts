import type { CellMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, readFlow } from '../read/flow.js';
import type { CountedTerm } from '../records/record-term.js';
import type { Bind, BindContext } from './bound-measure.js';
import { dividedShares } from './divided-shares.js';

/** The flow of a cell measure within the days of a row. */
export function flowOf(key: string, { places, span, slice }: RowTarget, { measures }: BindContext): Flow {
  const { fact, measure } = measures.get(key);
  return { fact, measure: measure as CellMeasure, places, ...span, slice };
}

/** The records of a flow. */
export const termOf = (
  { fact, measure, places, from, to, slice }: Flow,
  more: Partial<Pick<CountedTerm, 'sign' | 'named'>> = {},
): CountedTerm => ({ type: 'COUNTED', fact, measure, places, from, to, where: slice.where, sign: 1, ...more });

/** Counts and sums: cells within the days of the row. */
export const bindCell: Bind<CellMeasure> = ({ measure: { key } }, context) => ({
  plan: (target, plans) => planFlow(flowOf(key, target, context), plans, context),
  read: (target, found) => readFlow(flowOf(key, target, context), found, context),
  divided: (target, found) =>
    dividedShares(target, 'ESTIMATED', (shared) =>
      [...readFlow(flowOf(key, shared, context), found, context).values()].some((amount) => amount !== 0),
    ),
  path: (target) => (answeredByCells(flowOf(key, target, context)) ? 'CELLS' : 'RECORDS'),
  behind: (target) => [termOf(flowOf(key, target, context))],
});
