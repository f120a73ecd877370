import type { RecordShape } from '#domain';
import { GianhError } from '#kernel';
import type { Pool } from '../postgres/pool.js';
import {
  changeColumns,
  type ChangePlace,
  type ChangeQuestion,
  changeStatement,
  countChangesStatement,
} from './change-statement.js';
import type { ListRow } from './list-query.js';
import { toRow } from './list-records.js';

/** What became of a record: `row` is its version, absent where a copy has to let the record go. */
export interface ChangedRecord extends ChangePlace {
  readonly row: ListRow | undefined;
}

/** A page of the changes of a kind. */
export interface ChangePageQuestion extends ChangeQuestion {
  readonly fields: readonly string[];
  readonly after: ChangePlace;
  readonly limit: number;
}

/** Reads what changed between two snapshots; one statement each. */
export interface ChangeReader {
  page(question: ChangePageQuestion): Promise<readonly ChangedRecord[]>;
  count(question: ChangeQuestion): Promise<number>;
}

/** Reads changes of these kinds through a pool. */
export function createChangeReader(pool: Pool, shapes: readonly RecordShape[]): ChangeReader {
  const byKind = new Map(shapes.map((shape) => [shape.kind, shape]));
  const shapeOf = (kind: string): RecordShape => {
    const shape = byKind.get(kind);
    if (shape) return shape;
    throw new GianhError('GIANH_INTERNAL', `There are no records of kind ${kind}.`);
  };
  return {
    page: async ({ fields, after, limit, ...question }) => {
      const statement = changeStatement(shapeOf(question.kind), question, { fields, after, limit });
      const { rows } = await pool.query<unknown[]>({ ...statement, values: [...statement.values], rowMode: 'array' });
      return rows.map((values): ChangedRecord => {
        const [snapshot, id, isHeld] = values as [number, number, boolean];
        const row = isHeld ? { ...toRow(fields, values, changeColumns.length), id } : undefined;
        return { snapshot, id, row };
      });
    },
    count: async (question) => {
      const { text, values } = countChangesStatement(shapeOf(question.kind), question);
      return (await pool.query<{ n: number }>(text, [...values])).rows[0]!.n;
    },
  };
}
