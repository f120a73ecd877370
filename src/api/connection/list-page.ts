import { GianhError } from '#kernel';
import { Page } from './page.js';
import type { PageRequest } from './page-request.js';

/** What an entry is ordered by: a name first (empty where only the key matters), then its unique key. */
export type MemoryPlace = readonly [string, string];

/** A list held in memory, in any order. */
export interface MemoryList<Node> {
  readonly list: string;
  readonly snapshot: number;
  readonly nodes: readonly Node[];
  readonly values: (node: Node) => MemoryPlace;
  readonly descending?: boolean;
}

/** One page of a list held in memory; names are ordered as Vietnamese sorts them. */
export function listPage<Node>(
  { list, snapshot, nodes, values, descending = false }: MemoryList<Node>,
  request: PageRequest,
): Page<Node> {
  const later = (a: MemoryPlace, b: MemoryPlace): number => compare(a, b) * (descending ? -1 : 1);
  const after = request.after && placeOf(request.after.values);
  const before = request.before && placeOf(request.before.values);
  const between = nodes
    .map((node) => ({ node, place: values(node) }))
    .filter(({ place }) => (!after || later(place, after) > 0) && (!before || later(place, before) < 0))
    .sort((a, b) => later(a.place, b.place))
    .map(({ node }) => node);
  const { limit, backward } = request;
  const page = backward ? between.slice(-limit) : between.slice(0, limit);
  const cut = between.length > page.length;
  return new Page({
    list,
    snapshot,
    nodes: page,
    hasNext: backward ? before !== undefined : cut,
    hasPrevious: backward ? cut : after !== undefined,
    values,
    count: () => nodes.length,
  });
}

const collator = new Intl.Collator('vi');

function compare([name, key]: MemoryPlace, [otherName, otherKey]: MemoryPlace): number {
  return collator.compare(name, otherName) || (key < otherKey ? -1 : key > otherKey ? 1 : 0);
}

function placeOf([name, key]: readonly unknown[]): MemoryPlace {
  if (typeof name === 'string' && typeof key === 'string') return [name, key];
  throw new GianhError('GIANH_BAD_CURSOR', 'The cursor was not made by this list. Start again without it.');
}
