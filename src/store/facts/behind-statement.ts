import type { CellMeasure, Day, Fact, HistogramMeasure, PublishedMeasure } from '#domain';
import { snakeCase } from '../schema/snake-case.js';
import { carriedUnit, holdsAt, measureSql, recordsAt } from './measure-sql.js';
import type { MemberFilter } from './read-records-sum.js';

/** A summand of a side of a number: records that a measure counts, or the record of a published figure. */
export type BehindTerm =
  | {
      readonly type: 'COUNTED';
      readonly fact: Fact;
      readonly measure: CellMeasure | HistogramMeasure;
      readonly sign: 1 | -1;
      readonly where: readonly MemberFilter[];
      readonly places: readonly { readonly unitId: number; readonly scope: 0 | 1; readonly weight: number }[];
      readonly from?: Day;
      readonly to: Day;
      readonly named?: string;
    }
  | {
      readonly type: 'PUBLISHED';
      readonly measure: PublishedMeasure;
      readonly sign: 1 | -1;
      readonly member?: { readonly field: string; readonly in: readonly string[]; readonly not?: boolean };
      readonly unitId: number;
      readonly periodCode: string;
    };

type Counted = Extract<BehindTerm, { type: 'COUNTED' }>;
type Published = Extract<BehindTerm, { type: 'PUBLISHED' }>;

/** Takes a value into the parameters of a statement and answers its placeholder. */
export type BindValue = (value: unknown) => string;

const beginning: Day = '1900-01-01';

/**
 * The records behind sides of the same shape as `WITH behind AS …`: row of the side (`i`), kind, id and what the record
 * adds to it, all terms together. A record that was opened and closed adds nothing and is none of them.
 */
export function behindStatement(sides: readonly (readonly BehindTerm[])[], snapshot: string, bind: BindValue): string {
  const branches = sides[0]!.map((_, position) => {
    const terms = sides.map((side) => side[position]!);
    return terms[0]!.type === 'COUNTED'
      ? countedBranch(terms as readonly Counted[], snapshot, bind)
      : publishedBranch(terms as readonly Published[], snapshot, bind);
  });
  return `WITH behind AS MATERIALIZED (SELECT i, kind, id, sum(amount) AS amount
    FROM (${branches.join(' UNION ALL ')}) amounts GROUP BY i, kind, id HAVING sum(amount) <> 0)`;
}

function countedBranch(terms: readonly Counted[], snapshot: string, bind: BindValue): string {
  const { fact, measure, sign, where, named } = terms[0]!;
  const { day, condition, amount } = measureSql(measure);
  const fieldOf = (dimension: string): string => {
    const found = fact.dimensions.find((candidate) => candidate.dimension === dimension);
    if (!found) throw new TypeError(`${fact.name} has no dimension ${dimension}`);
    return snakeCase(found.field);
  };
  const filters = where.map(
    ({ dimension, in: members, not }) =>
      `${not ? 'NOT ' : ''}coalesce(r.${fieldOf(dimension)}, 'UNKNOWN') = ANY(${bind(members)}::text[])`,
  );
  if (named !== undefined)
    filters.push(`r.${snakeCase(named)} IS NOT NULL AND r.${snakeCase(named)}::text <> 'UNKNOWN'`);
  const fields = [
    measure.day,
    measure.when,
    measure.type === 'HISTOGRAM' ? measure.value : measure.add === 1 ? undefined : measure.add,
    named,
  ].filter((field) => field !== undefined);
  const columns = [...fields.map(snakeCase), ...where.map(({ dimension }) => fieldOf(dimension))];
  const rows = terms.flatMap(({ places, from = beginning, to }, i) =>
    places.map((place) => ({ ...place, i, from, to })),
  );
  const list = (part: (row: (typeof rows)[number]) => unknown): string => bind(rows.map(part));
  const [first] = rows.map(({ from }) => from).sort();
  const last = rows
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const counts = measure.type === 'HISTOGRAM' ? countOf(measure) : amount;
  return `SELECT w.i, '${measure.record}'::text AS kind, r.id, ${sign} * (${counts})::numeric * w.weight::numeric AS amount
    FROM ${recordsAt(measure.record, [...new Set(columns)], snapshot)} r
    ${carriedUnit(day, snapshot)}
    JOIN unit_ancestor a ON a.unit_id = c.carried_id AND ${holdsAt('a', snapshot)}
    JOIN unnest(${list(({ i }) => i)}::int[], ${list(({ unitId }) => unitId)}::int[], ${list(({ scope }) => scope)}::int[],
        ${list(({ weight }) => weight)}::float8[], ${list(({ from }) => from)}::date[], ${list(({ to }) => to)}::date[])
        AS w(i, unit_id, scope, weight, f, t)
      ON w.unit_id = a.ancestor_id AND (w.scope = 1 OR a.unit_id = w.unit_id) AND ${day} >= w.f AND ${day} < w.t
    WHERE ${[condition, `${day} >= ${bind(first ?? beginning)}::date`, `${day} < ${bind(last ?? beginning)}::date`, ...filters].join(' AND ')}`;
}

/** How many values a record adds to a histogram. */
const countOf = ({ counts, value }: HistogramMeasure): string =>
  counts ? `(SELECT sum(v.value::bigint) FROM json_each_text(r.${snakeCase(value)}) v)` : '1';

function publishedBranch(terms: readonly Published[], snapshot: string, bind: BindValue): string {
  const { measure, sign, member } = terms[0]!;
  const conditionsOf = { ...measure.where, ...(member ? {} : measure.uncut) };
  const where = Object.entries(conditionsOf).filter(([field]) => field !== member?.field);
  const fields = ['periodCode', measure.value, ...where.map(([field]) => field), measure.preference, member?.field];
  const columns = [...new Set(fields.filter((field) => field !== undefined))].map(snakeCase);
  const conditions = where.map(([field, value]) => `r.${snakeCase(field)} = ${bind(value)}`);
  if (member) {
    const column = `coalesce(r.${snakeCase(member.field)}, 'UNKNOWN')`;
    conditions.push(`${member.not ? 'NOT ' : ''}${column} = ANY(${bind(member.in)}::text[])`);
  }
  const preference = measure.preference === undefined ? '' : `r.${snakeCase(measure.preference)} DESC NULLS LAST, `;
  const list = (part: (term: Published, i: number) => unknown): string => bind(terms.map(part));
  return `SELECT * FROM (SELECT DISTINCT ON (w.i) w.i, '${measure.record}'::text AS kind, r.id,
      ${sign} * r.${snakeCase(measure.value)}::numeric AS amount
    FROM ${recordsAt(measure.record, columns, snapshot)} r
    JOIN unnest(${list((_, i) => i)}::int[], ${list(({ unitId }) => unitId)}::int[], ${list(({ periodCode }) => periodCode)}::text[])
      AS w(i, unit_id, period_code) ON r.unit_id = w.unit_id AND r.period_code = w.period_code
    WHERE ${['NOT r.deleted', ...conditions].join(' AND ')} ORDER BY w.i, ${preference}r.natural_key) published`;
}
