import { type Axis, createAxis } from './axis.js';
import { amountsOver, smallIn } from './cell-amounts.js';
import type { FigureCounts } from './figure-reader.js';
import { cellName, hideCells } from './hide-cells.js';

/** A province's counts by members that lie in many of its units, over the times of a block. */
export interface BreakDown {
  readonly root: string;
  /** The province's units. */
  readonly inside: readonly number[];
  readonly counts: FigureCounts;
  /** The same without the figure's filter, where that is told too. */
  readonly all?: FigureCounts;
  /** The shortest periods. */
  readonly codes: readonly string[];
  readonly time: Axis;
  readonly minN: number;
}

/**
 * Which members are hidden when; `undefined` always where only hiding all of them helps. The province's own counts are
 * published beside them and stay as they are: cases move between members of the same unit, which no unit's count notices.
 */
export function decideBreakDown(breakDown: BreakDown): (member: string, time: string) => boolean | undefined {
  const { root, inside, counts, all, codes, time, minN } = breakDown;
  const members = new Set(inside.flatMap((id) => codes.flatMap((code) => [...counts.own(id, code).keys()])));
  const amountIn = (of: FigureCounts) =>
    amountsOver(time, (place, code) =>
      place === root
        ? of.whole(Number(root), code)
        : inside.reduce((sum, id) => sum + (of.own(id, code).get(place.slice(1)) ?? 0), 0),
    );
  const amount = amountIn(counts);
  const nodes = [...members].sort().map((member) => [`|${member}`, root] as const);
  const space = createAxis([[root, undefined], ...nodes]);
  const hidden = hideCells({
    space,
    time,
    amount,
    isSmall: smallIn(amount, minN, all && amountIn(all)),
    mayHideTop: false,
  });
  return (member, when) => (hidden === undefined ? undefined : hidden.has(cellName(`|${member}`, when)));
}
