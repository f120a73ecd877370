/** The items with their share of the whole as `weight`; nothing is lost when all amounts are 0: then shares are equal. */
export function shareWeights<Item>(
  items: readonly Item[],
  amountOf: (item: Item) => number,
): readonly (Item & { readonly weight: number })[] {
  const sum = items.reduce((total, item) => total + amountOf(item), 0);
  return items.map((item) => ({ ...item, weight: sum > 0 ? amountOf(item) / sum : 1 / items.length }));
}
