import type { DistinctMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, readFlow } from '../read/flow.js';
import type { Found, Plans } from '../read/read-context.js';
import type { RecordsWish } from '../read/records-plan.js';
import { flowOf, termOf } from './bind-cell.js';
import type { Amounts, Bind } from './bound-measure.js';
import { dividedShares } from './divided-shares.js';

/** The member of records that name none: nobody knows how many it stands for. */
const unknown = 'UNKNOWN';

/**
 * How many members of a dimension have anything of a cell measure. A member counts once however many cells, places and
 * months it is in: what is asked for is the flow by member, and members are counted at the end.
 */
export const bindDistinct: Bind<DistinctMeasure> = ({ measure: { counted, dimension } }, context) => {
  const { measures } = context;
  const flow = (target: RowTarget): Flow => {
    const asked = flowOf(counted, target, context);
    return { ...asked, slice: { ...target.slice, by: dimension } };
  };
  const field = measures.get(counted).fact.dimensions.find((one) => one.dimension === dimension)?.field;
  const isCut = ({ slice }: RowTarget): boolean => slice.by !== undefined && slice.by !== dimension;
  /** Cut by another dimension no cell knows which member is in which: records by both. */
  const pairs = (target: RowTarget): RecordsWish => ({
    ...flow(target),
    ...target.span,
    fact: measures.get(counted).fact,
    slice: target.slice,
    within: dimension,
  });
  const read = (target: RowTarget, found: Found): Amounts => {
    if (isCut(target)) {
      const counts = [...found.records.pairs(pairs(target))].map(
        ([member, inner]) => [member, inner.size - (inner.has(unknown) ? 1 : 0)] as const,
      );
      return new Map(counts.filter(([, count]) => count > 0));
    }
    const members = [...readFlow(flow(target), found, context)].filter(
      ([name, amount]) => name !== unknown && amount > 0,
    );
    return target.slice.by === dimension ? new Map(members.map(([member]) => [member, 1])) : one(members.length);
  };
  return {
    plan: (target: RowTarget, plans: Plans) =>
      isCut(target) ? plans.records.want(pairs(target)) : planFlow(flow(target), plans, context),
    read,
    divided: (target, found) =>
      dividedShares(target, 'NOT_COMPARABLE', (shared) => [...read(shared, found).values()].some((n) => n > 0)),
    coverage: true,
    path: (target) => (!isCut(target) && answeredByCells(flow(target)) ? 'CELLS' : 'RECORDS'),
    behind: (target) => [termOf(flow(target), { named: field })],
  };
};

const one = (amount: number): Amounts => new Map([['', amount]]);
