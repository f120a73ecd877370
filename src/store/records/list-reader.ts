import type { RecordShape } from '#domain';
import { GianhError } from '#kernel';
import type { Pool } from '../postgres/pool.js';
import { listRecords, type SeenHead } from './list-records.js';
import type { ListCondition, ListQuery, ListRow } from './list-query.js';
import { readCount } from './read-count.js';

/** Lists of records as they were at a snapshot. */
export interface RecordReader {
  list(query: ListQuery): Promise<readonly ListRow[]>;
  count(kind: string, snapshot: number, conditions: readonly ListCondition[]): Promise<number>;
}

/** Reads lists of these kinds through a pool. */
export function createRecordReader(pool: Pool, shapes: readonly RecordShape[]): RecordReader {
  const byKind = new Map(shapes.map((shape) => [shape.kind, shape]));
  const seen: SeenHead = { n: 0 };
  const shapeOf = (kind: string): RecordShape => {
    const shape = byKind.get(kind);
    if (shape) return shape;
    throw new GianhError('GIANH_INTERNAL', `There are no records of kind ${kind}.`);
  };
  return {
    list: async (query) => listRecords(pool, shapeOf(query.kind), query, seen),
    count: async (kind, snapshot, conditions) => readCount(pool, shapeOf(kind), snapshot, conditions),
  };
}
