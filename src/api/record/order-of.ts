import type { ListOrder } from '#store';

/** How the values of an order enum are read: which stored field, in which direction. */
export type OrderTable<Name extends string> = Readonly<Record<Name, ListOrder>>;

/** The order asked for (by default `usual`) and the name of the list in it; a field named twice counts once. */
export function orderOf<Name extends string>(
  list: string,
  table: OrderTable<Name>,
  asked: readonly Name[] | null | undefined,
  usual: Name,
): { readonly list: string; readonly order: readonly ListOrder[] } {
  const names = asked && asked.length > 0 ? asked : [usual];
  const order = names
    .map((name) => table[name])
    .filter((entry, index, all) => all.findIndex(({ field }) => field === entry.field) === index);
  return { list: `${list} ${names.join(' ')}`, order };
}
