import type { Axis } from './axis.js';
import { cellName } from './hide-cells.js';

/** How many a cell of a board counts. */
export type CellAmounts = (place: string, time: string) => number;

/** Amounts of all times from those of the shortest; each sum is made once. */
export function amountsOver(time: Axis, leafAmount: CellAmounts): CellAmounts {
  const known = new Map<string, number>();
  return (place, when) => {
    const cell = cellName(place, when);
    let sum = known.get(cell);
    if (sum === undefined) {
      sum = time.leaves(when).reduce((all, leaf) => all + leafAmount(place, leaf), 0);
      known.set(cell, sum);
    }
    return sum;
  };
}

/** Whether a count is below `minN`, or what is left of `all` without it. */
export function smallIn(
  amount: CellAmounts,
  minN: number,
  all?: CellAmounts,
): (place: string, time: string) => boolean {
  return (place, when) => {
    const count = amount(place, when);
    const rest = all === undefined ? 0 : all(place, when) - count;
    return count < minN || (rest > 0 && rest < minN);
  };
}
