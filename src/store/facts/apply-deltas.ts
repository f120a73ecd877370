import type pg from 'pg';
import type { Fact } from '#domain';
import { textArray } from '../postgres/text-array.js';
import { type CellGrain, cellGrains, cellKey, cellTableName, cellTables } from '../schema/cell-tables.js';
import type { Column } from '../schema/table.js';

/** What to add to one cell: key values and amounts (decimals as text) in the order of the table's key and amount columns. */
export interface CellChange {
  readonly key: readonly (string | number)[];
  readonly amounts: readonly (number | string)[];
}

/** Changes of all cells of a fact, per grain. */
export type CellChanges = Readonly<Record<CellGrain, readonly CellChange[]>>;

/** Adds changes to a fact's cells under `snapshot`; the cells as they were become past versions. One statement per grain. */
export async function applyDeltas(
  client: pg.ClientBase,
  fact: Fact,
  changes: CellChanges,
  snapshot: number,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const grain of cellGrains(fact)) {
    const own = changes[grain];
    if (own.length === 0) continue;
    const { text, columns } = statementOf(fact, grain);
    // Put into words while the server still works on the grain before.
    const values = [snapshot, ...columns.map((column, index) => arrayText(column, index, own))];
    await writing;
    writing = client.query(text, values);
  }
  await writing;
}

interface ApplyStatement {
  readonly text: string;
  readonly columns: readonly Column[];
}

const statements = new WeakMap<Fact, Map<CellGrain, ApplyStatement>>();

function statementOf(fact: Fact, grain: CellGrain): ApplyStatement {
  const known = statements.get(fact) ?? new Map<CellGrain, ApplyStatement>();
  statements.set(fact, known);
  let statement = known.get(grain);
  if (!statement) known.set(grain, (statement = buildStatement(fact, grain)));
  return statement;
}

/**
 * Both halves see the cells as they were before the statement, so that the past takes what the present overwrites. In the
 * order of the key, neighbours in the index are met one after the other.
 */
function buildStatement(fact: Fact, grain: CellGrain): ApplyStatement {
  const table = cellTableName(fact, grain);
  const columns = cellTables(fact)
    .find(({ name }) => name === table)!
    .columns.filter(({ name }) => name !== 'from_snap');
  const key = cellKey(grain);
  const names = columns.map(({ name }) => name);
  const all = names.join(', ');
  const arrays = columns.map(({ type }, index) => `$${index + 2}::${type.replace(/\(.*/, '')}[]`).join(', ');
  const added = names.filter((name) => !key.includes(name)).map((name) => `${name} = x.${name} + excluded.${name}`);
  const text = `WITH d AS MATERIALIZED (SELECT * FROM unnest(${arrays}) AS u(${all}) ORDER BY ${key.join(', ')}),
     past AS (
       INSERT INTO ${table}_past (${all}, from_snap, to_snap)
       SELECT ${names.map((name) => `x.${name}`).join(', ')}, x.from_snap, $1
         FROM d JOIN ${table} x ON ${key.map((name) => `x.${name} = d.${name}`).join(' AND ')})
     INSERT INTO ${table} AS x (${all}, from_snap) SELECT ${all}, $1 FROM d
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${added.join(', ')}, from_snap = $1`;
  return { text, columns };
}

/** The values of one column as the text of a PostgreSQL array: thousands of numbers need no quotes and no look at each. */
function arrayText({ type }: Column, index: number, changes: readonly CellChange[]): string {
  const valueOf = ({ key, amounts }: CellChange): string | number =>
    (index < key.length ? key[index] : amounts[index - key.length])!;
  if (type === 'text') return textArray(changes.map((change) => String(valueOf(change))));
  let text = '';
  for (const change of changes) text += `,${valueOf(change)}`;
  return `{${text.slice(1)}}`;
}
