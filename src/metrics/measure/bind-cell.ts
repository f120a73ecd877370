import type { CellMeasure } from '#domain';
import type { KnownMeasure } from '../definition/measure-book.js';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, readFlow, sumFlow } from '../read/flow.js';
import type { CountedTerm } from '../records/record-term.js';
import type { Bind, BindContext } from './bound-measure.js';
import { dividedShares } from './divided-shares.js';

/** The flow of a cell measure within the days of a row. */
export const flowOf = (key: string, target: RowTarget, { measures }: BindContext): Flow =>
  flowWithin(measures.get(key), target);

/** The same of a measure already looked up. */
const flowWithin = ({ fact, measure }: KnownMeasure, { places, span: { from, to }, slice }: RowTarget): Flow => ({
  fact,
  measure: measure as CellMeasure,
  places,
  from,
  to,
  slice,
});

/** The records of a flow. */
export const termOf = (
  { fact, measure, places, from, to, slice }: Flow,
  more: Partial<Pick<CountedTerm, 'sign' | 'named'>> = {},
): CountedTerm => ({ type: 'COUNTED', fact, measure, places, from, to, where: slice.where, sign: 1, ...more });

/** Counts and sums: cells within the days of the row. */
export const bindCell: Bind<CellMeasure> = (known, context) => ({
  plan: (target, plans) => planFlow(flowWithin(known, target), plans, context),
  read: (target, found) => readFlow(flowWithin(known, target), found, context),
  amount: (target, { cells }) => sumFlow(flowWithin(known, target), cells, context),
  divided: (target, found) =>
    dividedShares(target, 'ESTIMATED', (shared) =>
      [...readFlow(flowWithin(known, shared), found, context).values()].some((amount) => amount !== 0),
    ),
  path: (target) => (answeredByCells(flowWithin(known, target)) ? 'CELLS' : 'RECORDS'),
  behind: (target) => [termOf(flowWithin(known, target))],
});
