import type { Bind } from './list-conditions.js';
import type { ListColumn } from './list-columns.js';
import type { ListValue } from './list-query.js';

/** One column of an order, as it is walked: `last` says that rows without it come at the end of the walk. */
export interface Walk {
  readonly column: ListColumn;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

/** ORDER BY of a walk; the first column is known to be present (or absent) in every row when `split` says so. */
export function orderText(walk: readonly Walk[], split: boolean): string {
  return walk
    .map(({ column, descending, nullsLast }, index) => {
      const direction = descending ? ' DESC' : '';
      if (!column.nullable || (split && index === 0)) return `${column.name}${direction}`;
      return `${column.name}${direction} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`;
    })
    .join(', ');
}

/**
 * SQL for "comes later in the walk than the row with these values".
 *
 * The first column's range stands by itself in front, so that an index on it can be entered in the middle.
 */
export function laterText(walk: readonly Walk[], values: readonly ListValue[], bind: Bind): string {
  const bound = walk.map(({ column }, index) =>
    values[index] === null ? undefined : bind(values[index], column.type),
  );
  const equal = (index: number): string =>
    bound[index] === undefined
      ? `${walk[index]!.column.name} IS NULL`
      : `${walk[index]!.column.name} = ${bound[index]}`;
  const ways = walk.map((step, index) => {
    const before = walk.slice(0, index).map((_, earlier) => equal(earlier));
    return [...before, beyond(step, bound[index])].join(' AND ');
  });
  const any = `(${ways.map((way) => `(${way})`).join(' OR ')})`;
  const first = walk[0]!;
  if (bound[0] === undefined || first.column.nullable) return any;
  return `${first.column.name} ${first.descending ? '<=' : '>='} ${bound[0]} AND ${any}`;
}

function beyond({ column, descending, nullsLast }: Walk, bound: string | undefined): string {
  if (bound === undefined) return nullsLast ? 'false' : `${column.name} IS NOT NULL`;
  const range = `${column.name} ${descending ? '<' : '>'} ${bound}`;
  return column.nullable && nullsLast ? `(${range} OR ${column.name} IS NULL)` : range;
}
