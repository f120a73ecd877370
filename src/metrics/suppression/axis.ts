/** A tree (or several) along which amounts add up: units and members, or months, quarters and years. */
export interface Axis {
  /** Every node, parents before their children. */
  readonly all: readonly string[];
  readonly parent: (node: string) => string | undefined;
  readonly children: (node: string) => readonly string[];
  /** Nodes without children at or below a node. */
  readonly leaves: (node: string) => readonly string[];
}

/** An axis from pairs of node and parent, parents first. */
export function createAxis(nodes: readonly (readonly [node: string, parent: string | undefined])[]): Axis {
  const parents = new Map(nodes);
  const below = new Map<string, string[]>(nodes.map(([node]) => [node, []]));
  for (const [node, parent] of nodes) if (parent !== undefined) below.get(parent)!.push(node);
  const children = (node: string): readonly string[] => below.get(node)!;
  const found = new Map<string, readonly string[]>();
  const leaves = (node: string): readonly string[] => {
    const known = found.get(node);
    if (known) return known;
    const inner = children(node);
    const list = inner.length === 0 ? [node] : inner.flatMap(leaves);
    found.set(node, list);
    return list;
  };
  return { all: nodes.map(([node]) => node), parent: (node) => parents.get(node), children, leaves };
}
