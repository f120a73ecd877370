import type { RecordShape } from '#domain';
import type { Bind } from './list-conditions.js';
import { listColumn } from './list-columns.js';
import type { Statement } from './list-statement.js';

/** What has changed of the records of one kind between two snapshots. */
export interface ChangeQuestion {
  readonly kind: string;
  /** The snapshot that the reader's copy is at; 0 for one that holds nothing. */
  readonly since: number;
  readonly until: number;
  /** Only of records in these units, among them those that have left them since. */
  readonly unitIds?: readonly number[];
}

/** A place among the changes of a kind: they come by snapshot, then by id. */
export interface ChangePlace {
  readonly snapshot: number;
  readonly id: number;
}

/** The columns that every change has, before those of its fields. */
export const changeColumns = ['from_snap', 'id', 'held_by_copy'] as const;

/**
 * The statement of a page of changes: each record whose version at `until` was written after `since`, once.
 *
 * A record that is deleted or has left the units is told of only where it was held at `since`: there a copy has to let it
 * go. The version at `since` is there as long as that snapshot is kept.
 */
export function changeStatement(
  shape: RecordShape,
  question: ChangeQuestion,
  page: { readonly fields: readonly string[]; readonly after: ChangePlace; readonly limit: number },
): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const fields = page.fields.map((field) => `, v.${listColumn(shape, field).name}`).join('');
  const from = bind(page.after.snapshot, 'bigint');
  const text = `SELECT v.from_snap, v.id, v.held_by_copy${fields} FROM (${changed(shape, question, bind, from)}) v
    WHERE (v.from_snap, v.id) > (${from}, ${bind(page.after.id, 'bigint')})
    ORDER BY v.from_snap, v.id LIMIT ${bind(page.limit, 'int')}`;
  return { text, values };
}

/** The statement that counts all of them. */
export function countChangesStatement(shape: RecordShape, question: ChangeQuestion): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  return { text: `SELECT count(*) AS n FROM (${changed(shape, question, bind)}) v`, values };
}

/** Versions at `until` written after `since` (not before snapshot `from`), each with whether a copy holds the record. */
function changed(shape: RecordShape, { since, until, unitIds }: ChangeQuestion, bind: Bind, from?: string): string {
  const [after, to] = [bind(since, 'bigint'), bind(until, 'bigint')];
  const units = unitIds && bind(unitIds, 'int[]');
  const held = (version: string): string =>
    `NOT ${version}.deleted${units ? ` AND coalesce(${version}.unit_id = ANY(${units}), false)` : ''}`;
  const written = `from_snap > ${after} AND from_snap <= ${to}${from ? ` AND from_snap >= ${from}` : ''}`;
  const past = `${shape.kind}_past`;
  const own = [...new Set(['id', 'deleted', 'unit_id', 'from_snap', ...columnsOf(shape)])].join(', ');
  return `SELECT c.*, ${held('c')} AS held_by_copy FROM (
      SELECT ${own} FROM ${shape.kind} WHERE ${written}
      UNION ALL SELECT ${own} FROM ${past} WHERE ${written} AND to_snap > ${to}) c
    WHERE ${held('c')} OR EXISTS (
      SELECT FROM ${past} p WHERE p.id = c.id AND p.from_snap <= ${after} AND p.to_snap > ${after} AND ${held('p')})`;
}

const columnsOf = (shape: RecordShape): readonly string[] =>
  [...shape.fields, ...shape.derived, ...shape.references.map(({ field: name }) => ({ name }))]
    .map(({ name }) => listColumn(shape, name).name)
    .concat('source', 'natural_key', 'version', 'flags', 'rule_version', 'delivery_id');
