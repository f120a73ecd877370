import type { Axis } from './axis.js';

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

/** A way of moving one case that no sum above it notices: from a leaf up to `top`, and the same elsewhere with a minus. */
interface Way {
  readonly leaf: string;
  readonly chain: readonly string[];
  readonly partner?: { readonly leaf: string; readonly chain: readonly string[] };
}

/**
 * The cells to be hidden, or `undefined` where only hiding the whole board helps.
 *
 * Every small cell is made a corner of a hypercube of hidden cells (Repsilber's method): one case more here and one less at
 * a sibling, with the opposite at another time of the same sum. What is published stays the same by that, so no hidden
 * cell is determined by it; of all such hypercubes the one that hides the least is taken. Hidden cells hold at least 1, and
 * one direction of the move leaves them so: knowing that no zero is hidden helps nobody. Decision 11 has the proof.
 */
export function hideCells(board: Board): ReadonlySet<string> | undefined {
  const { space, time, amount, isSmall } = board;
  const hidden = new Set<string>();
  for (const when of time.all) {
    for (const place of space.all) {
      if (amount(place, when) <= 0 || !isSmall(place, when) || hidden.has(cellName(place, when))) continue;
      const cells = cheapest(place, when, board, hidden);
      if (!cells) return undefined;
      cells.forEach((cell) => hidden.add(cell));
    }
  }
  return hidden;
}

function cheapest(
  place: string,
  when: string,
  board: Board,
  hidden: ReadonlySet<string>,
): readonly string[] | undefined {
  let best: Chain | undefined;
  const { space } = board;
  for (const way of ways(board.time, when)) {
    for (let top: string | undefined = place; top !== undefined; top = space.parent(top)) {
      const above = space.parent(top);
      if (above === undefined && !board.mayHideTop) break;
      const siblings = above === undefined ? [] : space.children(above).filter((node) => node !== top);
      for (const [mine, theirs] of [
        [way.partner?.leaf, way.leaf],
        [way.leaf, way.partner?.leaf],
      ]) {
        const own = chainOf(space.leaves(place), top, mine, way, board, hidden);
        if (!own) continue;
        const other = above === undefined ? nothing : otherOf(siblings, theirs, way, board, hidden);
        if (!other) continue;
        const cost = own.cost + other.cost;
        if (best === undefined || cost < best.cost) best = { cost, cells: [...own.cells, ...other.cells] };
      }
    }
  }
  return best?.cells;
}

interface Chain {
  readonly cost: number;
  readonly cells: readonly string[];
}

const nothing: Chain = { cost: 0, cells: [] };

function otherOf(
  siblings: readonly string[],
  needs: string | undefined,
  way: Way,
  board: Board,
  hidden: ReadonlySet<string>,
): Chain | undefined {
  let best: Chain | undefined;
  for (const sibling of siblings) {
    const chain = chainOf(board.space.leaves(sibling), sibling, needs, way, board, hidden);
    if (chain && (best === undefined || chain.cost < best.cost)) best = chain;
  }
  return best;
}

/** The cheapest chain from one of the leaves up: all its cells above zero, and at least 2 where a case is taken away. */
function chainOf(
  leaves: readonly string[],
  top: string,
  needs: string | undefined,
  { chain, partner }: Way,
  { space, amount }: Board,
  hidden: ReadonlySet<string>,
): Chain | undefined {
  const times = partner ? [...chain, ...partner.chain] : chain;
  let best: Chain | undefined;
  for (const leaf of leaves) {
    if (needs !== undefined && amount(leaf, needs) < 2) continue;
    let cost = 0;
    const cells: string[] = [];
    for (const node of space.path(leaf, top)) {
      for (const when of times) {
        const count = amount(node, when);
        const cell = cellName(node, when);
        cost += count <= 0 ? Infinity : hidden.has(cell) ? 0 : count;
        cells.push(cell);
      }
    }
    if (cost < (best?.cost ?? Infinity)) best = { cost, cells };
  }
  return best;
}

/** Every way of moving a case in time out of a cell: down to a leaf, up to some sum, and at a sibling of that back. */
function ways(time: Axis, when: string): readonly Way[] {
  return time.leaves(when).flatMap((leaf) =>
    time.path(when, topOf(time, when)).flatMap((top): readonly Way[] => {
      const chain = time.path(leaf, top);
      const above = time.parent(top);
      if (above === undefined) return [{ leaf, chain }];
      return time
        .children(above)
        .filter((node) => node !== top)
        .flatMap((sibling) =>
          time
            .leaves(sibling)
            .map((other) => ({ leaf, chain, partner: { leaf: other, chain: time.path(other, sibling) } })),
        );
    }),
  );
}

function topOf(axis: Axis, node: string): string {
  const above = axis.parent(node);
  return above === undefined ? node : topOf(axis, above);
}
