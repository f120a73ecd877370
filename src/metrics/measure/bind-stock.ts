import type { StockMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, readFlow } from '../read/flow.js';
import { flowOf, termOf } from './bind-cell.js';
import type { Bind } from './bound-measure.js';
import { combineAmounts } from './combine-amounts.js';
import { dividedShares } from './divided-shares.js';

/** What stands at the end of the row: all that was opened by then less all that was closed. */
export const bindStock: Bind<StockMeasure> = ({ measure: { opened, closed } }, context) => {
  const since = (key: string, target: RowTarget): Flow => ({
    ...flowOf(key, target, context),
    places: target.held,
    from: undefined,
    to: target.until,
  });
  const flows = (target: RowTarget) => [since(opened, target), since(closed, target)] as const;
  return {
    plan: (target, plans) => flows(target).forEach((flow) => planFlow(flow, plans, context)),
    read: (target, found) => {
      const [opening, closing] = flows(target).map((flow) => readFlow(flow, found, context));
      return combineAmounts([1, opening!], [-1, closing!]);
    },
    divided: (target, found) =>
      dividedShares(target, 'ESTIMATED', (shared) =>
        flows(shared).some((flow) => [...readFlow(flow, found, context).values()].some((amount) => amount !== 0)),
      ),
    path: (target) => (answeredByCells(since(opened, target)) ? 'CELLS' : 'RECORDS'),
    behind: (target) => [termOf(since(opened, target)), termOf(since(closed, target), { sign: -1 })],
  };
};
