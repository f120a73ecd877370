import { GianhError } from '#kernel';
import { Page } from './page.js';
import type { PageRequest } from './page-request.js';

/** A list held in memory, in the order of its keys. */
export interface MemoryList<Node> {
  readonly list: string;
  readonly snapshot: number;
  readonly nodes: readonly Node[];
  /** What the list is ordered by; unique. */
  readonly key: (node: Node) => string;
}

/** One page of a list held in memory, ordered by a unique key. */
export function listPage<Node>({ list, snapshot, nodes, key }: MemoryList<Node>, request: PageRequest): Page<Node> {
  const after = request.after && keyOf(request.after.values);
  const before = request.before && keyOf(request.before.values);
  const between = nodes.filter(
    (node) => (after === undefined || key(node) > after) && (before === undefined || key(node) < before),
  );
  const { limit, backward } = request;
  const page = backward ? between.slice(-limit) : between.slice(0, limit);
  const cut = between.length > page.length;
  return new Page({
    list,
    snapshot,
    nodes: page,
    hasNext: backward ? before !== undefined : cut,
    hasPrevious: backward ? cut : after !== undefined,
    values: (node) => [key(node)],
    count: () => nodes.length,
  });
}

function keyOf([key]: readonly unknown[]): string {
  if (typeof key === 'string') return key;
  throw new GianhError('GIANH_BAD_CURSOR', 'The cursor was not made by this list. Start again without it.');
}
