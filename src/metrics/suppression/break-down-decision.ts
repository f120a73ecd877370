import { type Axis, createAxis } from './axis.js';
import type { FigureCounts } from './figure-reader.js';
import { cellName, hideCells } from './hide-cells.js';

/** A province's counts by members that lie in many of its units, over the times of a block. */
export interface BreakDown {
  readonly root: string;
  /** The province's units. */
  readonly inside: readonly number[];
  readonly counts: FigureCounts;
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
  const { root, inside, counts, codes, time, minN } = breakDown;
  const sums = new Map<string, number>();
  const members = new Set<string>();
  for (const unitId of inside) {
    for (const code of codes) {
      for (const [member, count] of counts.own(unitId, code)) {
        members.add(member);
        const cell = cellName(`|${member}`, code);
        sums.set(cell, (sums.get(cell) ?? 0) + count);
      }
    }
  }
  const leafAmount = (place: string, code: string): number =>
    place === root ? counts.whole(Number(root), code) : (sums.get(cellName(place, code)) ?? 0);
  const amount = (place: string, when: string): number =>
    time.leaves(when).reduce((sum, leaf) => sum + leafAmount(place, leaf), 0);
  const nodes = [...members].sort().map((member) => [`|${member}`, root] as const);
  const space = createAxis([[root, undefined], ...nodes]);
  const hidden = hideCells({ space, time, amount, minN, mayHideTop: false });
  return (member, when) => (hidden === undefined ? undefined : hidden.has(cellName(`|${member}`, when)));
}
