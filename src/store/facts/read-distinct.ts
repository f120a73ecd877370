import type { Day, DistinctRecordsMeasure, Fact } from '#domain';
import type { Pool } from '../postgres/pool.js';
import { snakeCase } from '../schema/snake-case.js';
import { carriedUnit, holdsAt, measureSql, recordsAt } from './measure-sql.js';
import type { MemberFilter } from './read-records-sum.js';

/** Different values of a field to be counted: once over all places and days of each row. */
export interface DistinctQuestion {
  readonly fact: Fact;
  readonly measure: DistinctRecordsMeasure;
  readonly by?: string;
  readonly where: readonly MemberFilter[];
  readonly rows: readonly {
    readonly places: readonly { readonly unitId: number; readonly scope: 0 | 1 }[];
    readonly from: Day;
    readonly to: Day;
  }[];
  readonly snapshot: number;
}

/** How many different values a row (its index) has, per member of the break-down. */
export interface DistinctCount {
  readonly row: number;
  readonly member?: string;
  readonly count: number;
}

/** Counts different values from the records at a snapshot; values of two rows are never added. */
export async function readDistinct(pool: Pool, question: DistinctQuestion): Promise<readonly DistinctCount[]> {
  const { fact, measure, by, where, rows, snapshot } = question;
  const { record, day: dayField, when, member: memberField } = measure;
  const over = { place: 'NONE', time: 'NONE' } as const;
  const { day, condition } = measureSql({ type: 'CELL', key: measure.key, record, day: dayField, when, add: 1, over });
  const fieldOf = (dimension: string): string => {
    const found = fact.dimensions.find((candidate) => candidate.dimension === dimension);
    if (!found) throw new TypeError(`${fact.name} has no dimension ${dimension}`);
    return snakeCase(found.field);
  };
  const places = rows.flatMap((row, index) => row.places.map((place) => ({ ...row, ...place, index })));
  const parameters: unknown[] = [
    snapshot,
    places.map(({ index }) => index),
    places.map(({ unitId }) => unitId),
    places.map(({ scope }) => scope),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
  ];
  const column = (dimension: string): string => `coalesce(r.${fieldOf(dimension)}, 'UNKNOWN')`;
  const filters = where.map(
    ({ dimension, in: members, not }) =>
      `${not ? 'NOT ' : ''}${column(dimension)} = ANY($${parameters.push(members)}::text[])`,
  );
  const counted = snakeCase(memberField);
  const dimensions = [...(by === undefined ? [] : [by]), ...where.map(({ dimension }) => dimension)].map(fieldOf);
  const fields = [snakeCase(dayField), ...(when === undefined ? [] : [snakeCase(when)]), counted, ...dimensions];
  const { rows: found } = await pool.query({
    text: `SELECT w.i, ${by === undefined ? 'NULL' : column(by)}, count(DISTINCT r.${counted})
      FROM ${recordsAt(record, [...new Set(fields)], '$1')} r
      ${carriedUnit(day, '$1')}
      JOIN unit_ancestor a ON a.unit_id = c.carried_id AND ${holdsAt('a', '$1')}
      JOIN unnest($2::int[], $3::int[], $4::int[], $5::date[], $6::date[]) AS w(i, unit_id, scope, f, t)
        ON w.unit_id = a.ancestor_id AND (w.scope = 1 OR a.unit_id = w.unit_id) AND ${day} >= w.f AND ${day} < w.t
      WHERE ${[condition, `r.${counted} IS NOT NULL`, ...filters].join(' AND ')}
      GROUP BY 1, 2`,
    values: parameters,
    rowMode: 'array',
  });
  return (found as [number, string | null, number][]).map(([row, member, count]) => ({
    row,
    ...(member === null ? {} : { member }),
    count: Number(count),
  }));
}
