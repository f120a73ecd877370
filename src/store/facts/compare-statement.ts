import { cellDimensions, type Fact } from '#domain';
import { type CellGrain, cellKey, cellMeasures, cellTableName, histogramMeasures } from '../schema/cell-tables.js';
import { holdsAt } from './measure-sql.js';
import { snakeCase } from '../schema/snake-case.js';
import { countTable, flowTable, memberColumn } from './verify-flows.js';

/** Most drifts that are named; the rest is counted. */
export const namedDrifts = 100;

/**
 * The statement that compares the cells of one grain with the recounted flows, both ways: one row with `compared`,
 * `drifted` and the first drifts as `drift`, arrays of the key's values, measure, cell, records. Parameters as in
 * `recountStatements`.
 */
export function compareStatement(fact: Fact, grain: CellGrain, measures: ReadonlySet<string> | undefined): string {
  const key = cellKey(grain);
  const names = key.join(', ');
  const measure = grain === 'hist' ? [] : ['measure'];
  const same = [...key, ...measure].join(', ');
  return `WITH expected AS (SELECT ${same}, sum(amount) AS amount FROM (${expected(fact, grain)}) e
        WHERE $3::int[] IS NULL OR unit_id = ANY($3::int[]) GROUP BY ${same} HAVING sum(amount) <> 0),
      actual AS (${actual(fact, grain, measures)}),
      joined AS MATERIALIZED (SELECT ${same}, a.amount AS cell, e.amount AS records
        FROM actual a FULL JOIN expected e USING (${same})),
      drifted AS (SELECT * FROM joined WHERE cell IS DISTINCT FROM records)
    SELECT (SELECT count(*) FROM joined) AS compared, (SELECT count(*) FROM drifted) AS drifted,
      (SELECT coalesce(json_agg(json_build_array(${names}, measure, coalesce(cell, 0)::text, coalesce(records, 0)::text)), '[]')
         FROM (SELECT * FROM drifted ORDER BY ${same} LIMIT ${namedDrifts}) d) AS drift`;
}

/**
 * Recounted flows as keys of the grain, measure and amount: day cells are own; all others count for the unit and every
 * ancestor with everything below it, and once more as the unit's own where anything ever lay below it.
 */
export function expected(fact: Fact, grain: CellGrain): string {
  if (grain === 'day') return `SELECT unit_id, day, measure, amount FROM ${flowTable}`;
  const table = grain === 'hist' ? countTable : flowTable;
  const columns = [`date_trunc('month', f.day)::date AS month`, 's.scope', 'f.measure', 'f.amount'];
  if (grain === 'hist') columns.push('f.value');
  if (grain === 'by') columns.push('m.dim', 'm.member');
  const members = cellDimensions(fact).map(({ dimension }, index) => `('${dimension}', f.${memberColumn(index)})`);
  return `SELECT s.unit_id, ${columns.join(', ')} FROM ${table} f
    CROSS JOIN LATERAL (SELECT f.unit_id, 0::smallint AS scope WHERE f.unit_id IN (
        SELECT b.ancestor_id FROM unit_ancestor b WHERE b.unit_id <> b.ancestor_id AND ${holdsAt('b')})
      UNION ALL SELECT a.ancestor_id, 1::smallint FROM unit_ancestor a WHERE a.unit_id = f.unit_id AND ${holdsAt('a')}) s
    ${grain === 'by' ? `CROSS JOIN LATERAL (VALUES ${members.join(', ')}) AS m(dim, member)` : ''}`;
}

/** Cells that hold something, one row per measure. */
function actual(fact: Fact, grain: CellGrain, measures: ReadonlySet<string> | undefined): string {
  const wanted = ({ key }: { readonly key: string }): boolean => !measures || measures.has(key);
  const key = cellKey(grain)
    .map((name) => `x.${name}`)
    .join(', ');
  const inScope = `x.${grain === 'day' ? 'day' : 'month'} >= $1::date AND x.${grain === 'day' ? 'day' : 'month'} < $2::date
    AND ($3::int[] IS NULL OR x.unit_id = ANY($3::int[]))`;
  if (grain === 'hist') {
    const names = histogramMeasures(fact).filter(wanted);
    const list = names.map((measure) => `'${measure.key}'`).join(', ');
    return `SELECT ${key}, x.n::numeric AS amount FROM ${cellTableName(fact, grain)} x
      WHERE x.n <> 0 AND ${inScope} AND ${list === '' ? 'false' : `x.measure IN (${list})`}`;
  }
  const values = cellMeasures(fact)
    .filter(wanted)
    .map((measure) => `('${measure.key}', x.${snakeCase(measure.key)}::numeric)`);
  return `SELECT ${key}, v.measure, v.amount FROM ${cellTableName(fact, grain)} x
    CROSS JOIN LATERAL (VALUES ${values.join(', ')}) AS v(measure, amount) WHERE v.amount <> 0 AND ${inScope}`;
}
