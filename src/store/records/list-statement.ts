import type { RecordShape } from '#domain';
import { type Bind, conditionTexts } from './list-conditions.js';
import { listColumn } from './list-columns.js';
import { packedColumns } from './list-packed.js';
import { laterText, orderText, type Walk } from './list-walk.js';
import type { ListQuery, ListValue } from './list-query.js';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How a list is read when it is long. */
export interface ListForm {
  /** Columns in place of rows. */
  readonly packed?: boolean;
  /** `FIRST`: only the rows that have (or have not) the first order column, whichever come first in the walk. */
  readonly part?: 'WHOLE' | 'FIRST';
}

/** The fields a list reads: `id`, the order's and those asked for. */
export function fieldsRead({ fields, order }: Pick<ListQuery, 'fields' | 'order'>): readonly string[] {
  return [...new Set(['id', ...order.map(({ field }) => field), ...fields])];
}

/**
 * The statement of a list over the current versions, or over current and past ones.
 *
 * Over current versions alone it answers the head it saw in the first column (one row of NULLs when nothing is found):
 * if that is still the snapshot asked for, no past version can belong to it. Rows come in the order of the walk, which
 * is reversed for a list read from its end. Packed, there is one row, with the whole of a column in each of its columns.
 */
export function listStatement(
  shape: RecordShape,
  query: ListQuery,
  versions: 'CURRENT' | 'ALL',
  { packed = false, part = 'WHOLE' }: ListForm = {},
): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const walk = walkOf(shape, query);
  const fields = fieldsRead(query);
  const columns = fields.map((field) => listColumn(shape, field).name);
  const limit = query.limit === undefined ? '' : ` LIMIT ${bind(query.limit, 'int')}`;
  const snapshot = bind(query.snapshot, 'bigint');
  const conditions = [`from_snap <= ${snapshot}`, 'NOT deleted', ...conditionTexts(shape, query.conditions, bind)];
  const [after, before] = query.backward ? [query.before, query.after] : [query.after, query.before];
  if (after) conditions.push(laterText(walk, after, bind));
  if (before) conditions.push(laterText(walk.map(turned), before, bind));

  const tables = [{ name: shape.kind, more: [] as string[] }];
  if (versions === 'ALL') tables.push({ name: `${shape.kind}_past`, more: [`to_snap > ${snapshot}`] });
  const branches = tables.flatMap(({ name, more }) =>
    segments(walk[0]!, after?.[0], bind)
      .slice(0, part === 'FIRST' ? 1 : undefined)
      .map(
        ({ text, split }) =>
          `(SELECT ${columns.join(', ')} FROM ${name} WHERE ${[...conditions, ...more, ...text].join(' AND ')} ` +
          `ORDER BY ${orderText(walk, split)}${limit})`,
      ),
  );
  const union =
    branches.length === 1
      ? branches[0]!
      : `(${branches.join(' UNION ALL ')} ORDER BY ${orderText(walk, false)}${limit})`;
  const rows = packed ? `(SELECT ${packedColumns(shape, fields)} FROM ${union} r)` : union;
  const text = versions === 'ALL' ? rows : `SELECT h.n, r.* FROM snapshot_head h LEFT JOIN LATERAL ${rows} r ON true`;
  return { text, values };
}

/** Order columns and `id` in the direction they are walked; from the end everything is turned round. */
export function walkOf(
  shape: RecordShape,
  { order, backward = false }: Pick<ListQuery, 'order' | 'backward'>,
): readonly Walk[] {
  const own = order.map(({ field, descending }) => ({
    column: listColumn(shape, field),
    descending: descending !== backward,
    nullsLast: !backward,
  }));
  const last = order.at(-1)?.descending ?? false;
  return [...own, { column: listColumn(shape, 'id'), descending: last !== backward, nullsLast: true }];
}

export const turned = ({ column, descending, nullsLast }: Walk): Walk => ({
  column,
  descending: !descending,
  nullsLast: !nullsLast,
});

/** Rows with and rows without the first order column apart, so that each can follow its index from where it begins. */
export function segments(
  { column, descending, nullsLast }: Walk,
  from: ListValue | undefined,
  bind: Bind,
): readonly { readonly text: readonly string[]; readonly split: boolean }[] {
  if (!column.nullable) return [{ text: [], split: false }];
  const present = { text: [`${column.name} IS NOT NULL`], split: true };
  const absent = { text: [`${column.name} IS NULL`], split: true };
  if (from === undefined) return [present, absent];
  if (from === null) return nullsLast ? [absent] : [absent, present];
  present.text.push(`${column.name} ${descending ? '<=' : '>='} ${bind(from, column.type)}`);
  return nullsLast ? [present, absent] : [present];
}
