import type { CellMeasure, Day, Fact, HistogramMeasure } from '#domain';
import type { Pool } from '../postgres/pool.js';
import { snakeCase } from '../schema/snake-case.js';
import { carriedUnit, holdsAt, measureSql, recordsAt } from './measure-sql.js';

/** Keep only, or with `not` leave out, records with one of these members. */
export interface MemberFilter {
  readonly dimension: string;
  readonly in: readonly string[];
  readonly not?: boolean;
}

/** A measure to be summed from the records themselves. */
export interface RecordsQuestion {
  readonly fact: Fact;
  readonly measure: CellMeasure | HistogramMeasure;
  readonly unitIds: readonly number[];
  readonly scope: 0 | 1;
  /** Half-open spans of days, each summed on its own. */
  readonly spans: readonly { readonly from: Day; readonly to: Day }[];
  readonly by?: readonly string[];
  readonly where?: readonly MemberFilter[];
  readonly snapshot: number;
}

/** A sum from records: unit, span (its index), members in the order of `by`, histogram value where there is one. */
export interface RecordsSum {
  readonly unitId: number;
  readonly span: number;
  readonly members: readonly string[];
  readonly value?: number;
  readonly amount: number;
}

/** Sums a measure from the records at a snapshot: the fallback where no cell answers, and what `verify` compares with. */
export async function readRecordsSum(pool: Pool, question: RecordsQuestion): Promise<readonly RecordsSum[]> {
  const { measure, by = [], where = [], scope } = question;
  const { day, condition, amount, counted, values } = measureSql(measure);
  const parameters: unknown[] = [
    question.snapshot,
    question.unitIds,
    question.spans.map(({ from }) => from),
    question.spans.map(({ to }) => to),
  ];
  const column = (dimension: string): string => {
    const found = question.fact.dimensions.find((candidate) => candidate.dimension === dimension);
    if (!found) throw new TypeError(`${question.fact.name} has no dimension ${dimension}`);
    return `coalesce(r.${snakeCase(found.field)}, 'UNKNOWN')`;
  };
  const filters = where.map(
    ({ dimension, in: members, not }) =>
      `${not ? 'NOT ' : ''}${column(dimension)} = ANY($${parameters.push(members)}::text[])`,
  );
  const histogram = measure.type === 'HISTOGRAM';
  const unit = scope === 1 ? 'a.ancestor_id' : 'c.carried_id';
  const groups = [unit, 's.i', ...by.map(column), ...(histogram ? [amount] : [])];
  const { rows } = await pool.query({
    text: `SELECT ${groups.join(', ')}, ${histogram ? counted : `sum(${amount})`}
      FROM ${recordsAt(measure.record, columnsOf(question), '$1')} r ${values}
      ${carriedUnit(day, '$1')}
      ${scope === 1 ? `JOIN unit_ancestor a ON a.unit_id = c.carried_id AND ${holdsAt('a', '$1')}` : ''}
      JOIN unnest($3::date[], $4::date[]) WITH ORDINALITY AS s(f, t, i) ON ${day} >= s.f AND ${day} < s.t
      WHERE ${[condition, `${unit} = ANY($2::int[])`, ...filters].join(' AND ')}
      GROUP BY ${groups.map((_, index) => index + 1).join(', ')}`,
    values: parameters,
    rowMode: 'array',
  });
  return (rows as unknown[][]).map((row) => ({
    unitId: row[0] as number,
    span: Number(row[1]) - 1,
    members: row.slice(2, 2 + by.length) as string[],
    ...(histogram ? { value: row[2 + by.length] as number } : {}),
    amount: Number(row[row.length - 1]),
  }));
}

function columnsOf({ fact, measure, by = [], where = [] }: RecordsQuestion): readonly string[] {
  const dimensions = new Set([...by, ...where.map(({ dimension }) => dimension)]);
  const fields = [
    measure.day,
    ...(measure.when === undefined ? [] : [measure.when]),
    ...(measure.type === 'HISTOGRAM' ? [measure.value] : measure.add === 1 ? [] : [measure.add]),
    ...fact.dimensions.filter(({ dimension }) => dimensions.has(dimension)).map(({ field }) => field),
  ];
  return [...new Set(fields)].map(snakeCase);
}
