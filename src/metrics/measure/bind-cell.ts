import type { CellMeasure } from '#domain';
import type { KnownMeasure } from '../definition/measure-book.js';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, planStretches, readFlow, sumStretches } from '../read/flow.js';
import type { CountedTerm } from '../records/record-term.js';
import type { Bind, BindContext } from './bound-measure.js';
import { sliceDimension } from '../read/slice.js';
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

/** Whether a row is cut or filtered by a dimension. */
export const isCut = ({ slice }: RowTarget): boolean => sliceDimension(slice) !== undefined;

/** Counts and sums: cells within the days of the row. */
export const bindCell: Bind<CellMeasure> = (known, context) => ({
  plan: (target, plans) =>
    isCut(target)
      ? planFlow(flowWithin(known, target), plans, context)
      : planStretches(context.stretches(target, known.fact, 'SPAN'), known.measure.key, plans),
  read: (target, found) => readFlow(flowWithin(known, target), found, context),
  amount: (target, { cells }) => sumStretches(context.stretches(target, known.fact, 'SPAN'), known.measure.key, cells),
  divided: (target, found) =>
    dividedShares(target, 'ESTIMATED', (shared) =>
      [...readFlow(flowWithin(known, shared), found, context).values()].some((amount) => amount !== 0),
    ),
  path: (target) => (!isCut(target) || answeredByCells(flowWithin(known, target)) ? 'CELLS' : 'RECORDS'),
  behind: (target) => [termOf(flowWithin(known, target))],
});
