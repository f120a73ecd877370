import type { Axis } from './axis.js';

/** An axis whose nodes are their places in `all`. */
export interface NumberedAxis {
  readonly parent: readonly (number | undefined)[];
  readonly leaves: readonly (readonly number[])[];
  /** Other nodes below the same. */
  readonly siblings: readonly (readonly number[])[];
  /** From a node upwards to another or to the top, both included. */
  readonly path: (from: number, to?: number) => readonly number[];
}

export function numberedAxis({ all, parent, children, leaves }: Axis): NumberedAxis {
  const numbers = new Map(all.map((node, index) => [node, index]));
  const numberOf = (node: string): number => numbers.get(node)!;
  const parents = all.map((node) => {
    const above = parent(node);
    return above === undefined ? undefined : numberOf(above);
  });
  return {
    parent: parents,
    leaves: all.map((node) => leaves(node).map(numberOf)),
    siblings: all.map((node) => {
      const above = parent(node);
      return above === undefined
        ? []
        : children(above)
            .filter((other) => other !== node)
            .map(numberOf);
    }),
    path: (from, to) => {
      const nodes: number[] = [];
      for (let node: number | undefined = from; node !== undefined; node = parents[node]) {
        nodes.push(node);
        if (node === to) break;
      }
      return nodes;
    },
  };
}
