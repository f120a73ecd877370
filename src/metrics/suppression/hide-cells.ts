import type { Axis } from './axis.js';
import { type NumberedAxis, numberedAxis } from './numbered-axis.js';

/** Counts over places and times, of which all sums along both axes are published. */
export interface Board {
  readonly space: Axis;
  readonly time: Axis;
  readonly amount: (place: string, time: string) => number;
  /** Counts above zero that are not to be told. */
  readonly isSmall: (place: string, time: string) => boolean;
  /** False where the top of `space` is published by another board and must stay. */
  readonly mayHideTop: boolean;
}

/** Cells of a board by place and time. */
export const cellName = (place: string, time: string): string => `${place} ${time}`;

/** Cells by number: place after place, each with all its times. */
interface Grid {
  readonly width: number;
  readonly counts: Float64Array;
  readonly hidden: Uint8Array;
  readonly space: NumberedAxis;
  readonly mayHideTop: boolean;
}

/** A way of moving one case in time: out of a leaf and the sums above it, and into a leaf elsewhere below the next sum. */
interface Way {
  readonly times: readonly number[];
  readonly leaf: number;
  /** None where all sums up to the top are in it. */
  readonly partner?: number;
}

/** Cells to be hidden together, and how many cases are newly hidden with them. */
interface Chain {
  readonly cost: number;
  readonly cells: readonly number[];
}

/**
 * The cells to be hidden, or `undefined` where only hiding the whole board helps.
 *
 * Every small cell is made a corner of a hypercube of hidden cells (Repsilber's method): one case more here and one less at
 * a sibling, with the opposite at another time of the same sum. What is published stays the same by that, so no hidden
 * cell is determined by it; of all such hypercubes the one that hides the fewest cases is taken. Hidden cells hold at least
 * 1, and one direction of the move leaves them so: knowing that no zero is hidden helps nobody. Decision 12 has the proof.
 */
export function hideCells({ space, time, amount, isSmall, mayHideTop }: Board): ReadonlySet<string> | undefined {
  const names = space.all.flatMap((place) => time.all.map((when) => [place, when] as const));
  const counts = Float64Array.from(names, ([place, when]) => amount(place, when));
  const width = time.all.length;
  const grid = { width, counts, hidden: new Uint8Array(counts.length), space: numberedAxis(space), mayHideTop };
  const times = numberedAxis(time);
  for (let when = 0; when < width; when += 1) {
    const moves = waysOf(times, when);
    for (let cell = when; cell < counts.length; cell += width) {
      if (counts[cell]! <= 0 || grid.hidden[cell] === 1 || !isSmall(...names[cell]!)) continue;
      const chain = cheapest((cell - when) / width, moves, grid);
      if (!chain) return undefined;
      for (const one of chain.cells) grid.hidden[one] = 1;
    }
  }
  return new Set(names.filter((_, cell) => grid.hidden[cell] === 1).map(([place, when]) => cellName(place, when)));
}

/** Every way of moving a case in time that changes this time. */
function waysOf(time: NumberedAxis, when: number): readonly Way[] {
  return time.leaves[when]!.flatMap((leaf) =>
    time.path(when).flatMap((top): readonly Way[] => {
      const chain = time.path(leaf, top);
      if (time.parent[top] === undefined) return [{ leaf, times: chain }];
      return time.siblings[top]!.flatMap((sibling) =>
        time.leaves[sibling]!.map((partner) => ({ leaf, partner, times: [...chain, ...time.path(partner, sibling)] })),
      );
    }),
  );
}

/** The move of a case that changes this place and hides the fewest cases anew. */
function cheapest(place: number, ways: readonly Way[], grid: Grid): Chain | undefined {
  const { space, mayHideTop } = grid;
  let best: Chain | undefined;
  for (const { times, leaf, partner } of ways) {
    for (const top of space.path(place)) {
      const isTop = space.parent[top] === undefined;
      if (isTop && !mayHideTop) continue;
      // A case less at the partner's time here and at the leaf's there, or the other way round.
      for (const [here, there] of [
        [partner, leaf],
        [leaf, partner],
      ]) {
        const limit = best?.cost ?? Infinity;
        if (limit === 0) return best;
        const own = cheapestChain(space.leaves[place]!, top, times, here, limit, grid);
        if (!own) continue;
        const other = isTop ? nothing : cheapestSibling(top, times, there, limit - own.cost, grid);
        if (other) best = { cost: own.cost + other.cost, cells: [...own.cells, ...other.cells] };
      }
    }
  }
  return best;
}

const nothing: Chain = { cost: 0, cells: [] };

function cheapestSibling(
  top: number,
  times: readonly number[],
  needs: number | undefined,
  limit: number,
  grid: Grid,
): Chain | undefined {
  let best: Chain | undefined;
  for (const sibling of grid.space.siblings[top]!) {
    const leaves = grid.space.leaves[sibling]!;
    best = cheapestChain(leaves, sibling, times, needs, best?.cost ?? limit, grid) ?? best;
  }
  return best;
}

/**
 * The cheapest chain from one of the leaves up to `top` that costs less than `limit`: all its cells above zero, and at
 * least 2 at the leaf where a case is taken away.
 */
function cheapestChain(
  leaves: readonly number[],
  top: number,
  times: readonly number[],
  needs: number | undefined,
  limit: number,
  { width, counts, hidden, space }: Grid,
): Chain | undefined {
  let least = limit;
  let found: number | undefined;
  for (const leaf of leaves) {
    if (needs !== undefined && counts[leaf * width + needs]! < 2) continue;
    let cost = 0;
    for (let node = leaf; cost < least; node = space.parent[node]!) {
      for (const when of times) {
        const cell = node * width + when;
        if (counts[cell]! <= 0) cost = Infinity;
        else if (hidden[cell] === 0) cost += counts[cell]!;
      }
      if (node === top) break;
    }
    if (cost < least) [least, found] = [cost, leaf];
  }
  if (found === undefined) return undefined;
  const cells = space.path(found, top).flatMap((node) => times.map((when) => node * width + when));
  return { cost: least, cells };
}
