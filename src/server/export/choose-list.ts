import { GianhError } from '#kernel';
import type { RowPlan } from './row-plan.js';

/** The list of an answer that becomes a table: the one asked for by its keys with dots, or the only one; GIANH_NOT_TABULAR names them all. */
export function chooseList(plans: readonly RowPlan[], asked: string | undefined): RowPlan {
  const lists = plans.map(({ path }) => path.join('.'));
  const index = asked === undefined ? (lists.length === 1 ? 0 : -1) : lists.indexOf(asked);
  const found = plans[index];
  if (found) return found;
  const words =
    lists.length === 0
      ? 'The operation answers no list that could be written as rows. Select a list in it, for example the `nodes` of a connection.'
      : asked === undefined
        ? `The operation answers several lists, which are not one table. Choose one by "list": ${lists.join(', ')}.`
        : `The operation answers no list ${asked.slice(0, 100)}. Choose one by "list": ${lists.join(', ')}.`;
  throw new GianhError('GIANH_NOT_TABULAR', words, { lists });
}
