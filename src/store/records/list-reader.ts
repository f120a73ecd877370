import type { RecordShape } from '#domain';
import { GianhError } from '#kernel';
import type { Pool } from '../postgres/pool.js';
import type { GroupQuery, RecordGroups } from './group-query.js';
import { listGroups } from './list-groups.js';
import { listRecords, type SeenHead } from './list-records.js';
import type { ListCondition, ListQuery, ListRow } from './list-query.js';
import { readCount } from './read-count.js';
import { readGroupCounts } from './read-group-counts.js';
import { readGroupValues } from './read-group-values.js';

/** Lists of records as they were at a snapshot; one statement each, two for a list of an older snapshot. */
export interface RecordReader {
  list(query: ListQuery): Promise<readonly ListRow[]>;
  count(kind: string, snapshot: number, conditions: readonly ListCondition[]): Promise<number>;
  /** A page of the same list for each of several groups. */
  pages(query: GroupQuery): Promise<readonly (readonly ListRow[])[]>;
  /** How many records each group has. */
  counts(
    kind: string,
    snapshot: number,
    conditions: readonly ListCondition[],
    groups: RecordGroups,
  ): Promise<readonly number[]>;
  /** The different values of a field in each group. */
  values(
    kind: string,
    snapshot: number,
    field: string,
    groups: RecordGroups,
  ): Promise<readonly (readonly (string | number)[])[]>;
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
    pages: async (query) => listGroups(pool, shapeOf(query.kind), query, seen),
    counts: async (kind, snapshot, conditions, groups) =>
      readGroupCounts(pool, shapeOf(kind), snapshot, conditions, groups),
    values: async (kind, snapshot, field, groups) => readGroupValues(pool, shapeOf(kind), snapshot, field, groups),
  };
}
