import type { CellMeasure, StockMeasure } from '#domain';
import type { KnownMeasure } from '../definition/measure-book.js';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, planStretches, readFlow, sumStretches } from '../read/flow.js';
import type { FoundCells } from '../read/found-cells.js';
import { isCut, termOf } from './bind-cell.js';
import type { Bind } from './bound-measure.js';
import { combineAmounts } from './combine-amounts.js';
import { dividedShares } from './divided-shares.js';

/** What stands at the end of the row: all that was opened by then less all that was closed. */
export const bindStock: Bind<StockMeasure> = ({ measure: { opened, closed } }, context) => {
  const flows = [opened, closed].map((key) => {
    const { fact, measure }: KnownMeasure = context.measures.get(key);
    return ({ held, until, slice }: RowTarget): Flow => ({
      fact,
      measure: measure as CellMeasure,
      places: held,
      from: undefined,
      to: until,
      slice,
    });
  });
  const sides = [opened, closed].map((key) => ({ key, fact: context.measures.get(key).fact }));
  const [openedSide, closedSide] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const held = ({ key, fact }: typeof openedSide, target: RowTarget, cells: FoundCells): number =>
    sumStretches(context.stretches(target, fact, 'HELD'), key, cells);
  const [opening, closing] = flows as [(typeof flows)[number], (typeof flows)[number]];
  return {
    plan: (target, plans) => {
      if (isCut(target)) flows.forEach((flow) => planFlow(flow(target), plans, context));
      else sides.forEach(({ fact, key }) => planStretches(context.stretches(target, fact, 'HELD'), key, plans));
    },
    read: (target, found) => {
      const [plus, minus] = flows.map((flow) => readFlow(flow(target), found, context));
      return combineAmounts([1, plus!], [-1, minus!]);
    },
    amount: (target, { cells }) => held(openedSide, target, cells) - held(closedSide, target, cells),
    divided: (target, found) =>
      dividedShares(target, 'ESTIMATED', (shared) =>
        flows.some((flow) => [...readFlow(flow(shared), found, context).values()].some((amount) => amount !== 0)),
      ),
    path: (target) => (!isCut(target) || answeredByCells(opening(target)) ? 'CELLS' : 'RECORDS'),
    behind: (target) => [termOf(opening(target)), termOf(closing(target), { sign: -1 })],
  };
};
