import { cellDimensions, type CellMeasure, type Fact, type HistogramMeasure } from '#domain';
import { cellMeasures, histogramMeasures } from '../schema/cell-tables.js';
import { recordFields } from '../schema/record-tables.js';
import { snakeCase } from '../schema/snake-case.js';
import { carriedUnit, holdsAt, measureSql } from './measure-sql.js';

/** Column of a dimension's member in the table of recounted flows, by the dimension's place among those in cells. */
export const memberColumn = (index: number): string => `member_${index}`;

/** Temporary tables of a verification: amounts, and value counts, as the records say. */
export const flowTable = 'verify_flow';
export const countTable = 'verify_count';

/**
 * Statements that recount a fact from its current records into temporary tables; parameters are the days `$1` to `$2`
 * (half-open) and the units `$3` whose cells, own and subtree, are to be compared (null: all).
 */
export function recountStatements(fact: Fact, measures: ReadonlySet<string> | undefined): readonly Recount[] {
  const wanted = ({ key }: { readonly key: string }): boolean => !measures || measures.has(key);
  const members = cellDimensions(fact).map((_, index) => memberColumn(index));
  const statements: Recount[] = [
    createTable(flowTable, [...members.map((name) => `${name} text`), 'amount numeric']),
    createTable(countTable, ['value int', 'amount numeric']),
  ];
  for (const shape of fact.shapes) {
    const ofKind = (measure: CellMeasure | HistogramMeasure): boolean =>
      measure.record === shape.kind && wanted(measure);
    const fields = new Set(recordFields(shape).map(({ name }) => name));
    const dimensions = cellDimensions(fact).map(({ field }) =>
      fields.has(field) ? `coalesce(r.${snakeCase(field)}, 'UNKNOWN')` : `'UNKNOWN'`,
    );
    const cells = cellMeasures(fact).filter(ofKind);
    const histograms = histogramMeasures(fact).filter(ofKind);
    const counts = histograms.filter((measure) => !measure.counts);
    if (cells.length > 0) statements.push(recount(flowTable, shape.kind, cells, dimensions, 'sum(f.amount)'));
    if (counts.length > 0) statements.push(recount(countTable, shape.kind, counts, ['f.amount::int'], 'count(*)'));
    for (const measure of histograms) {
      if (measure.counts)
        statements.push(recount(countTable, shape.kind, [measure], ['f.amount::int'], 'sum(v.value::bigint)'));
    }
  }
  return statements;
}

/** A statement, and whether it takes the parameters. */
export interface Recount {
  readonly text: string;
  readonly parameters: boolean;
}

const createTable = (name: string, columns: readonly string[]): Recount => ({
  text: `CREATE TEMP TABLE ${name} (unit_id int, day date, measure text, ${columns.join(', ')}) ON COMMIT DROP`,
  parameters: false,
});

/** One scan of a kind's records for all measures over it, or for one whose records have many values each. */
function recount(
  table: string,
  kind: string,
  measures: readonly (CellMeasure | HistogramMeasure)[],
  columns: readonly string[],
  total: string,
): Recount {
  const many = measures.map((measure) => measureSql(measure).values).join('');
  const values = measures.map((measure) => {
    const { day, condition, amount } = measureSql(measure);
    return `('${measure.key}', ${day}, CASE WHEN ${condition} THEN (${amount})::numeric END)`;
  });
  const groups = ['c.carried_id', 'f.day', 'f.measure', ...columns];
  return {
    text: `INSERT INTO ${table} SELECT ${groups.join(', ')}, ${total}
      FROM ${kind} r ${many} CROSS JOIN LATERAL (VALUES ${values.join(', ')}) AS f(measure, day, amount)
      ${carriedUnit('f.day')}
      WHERE NOT r.deleted AND f.amount IS NOT NULL AND f.day >= $1::date AND f.day < $2::date
        AND ($3::int[] IS NULL OR c.carried_id IN (SELECT a.unit_id FROM unit_ancestor a WHERE a.ancestor_id = ANY($3::int[]) AND ${holdsAt('a')}))
      GROUP BY ${groups.map((_, index) => index + 1).join(', ')}`,
    parameters: true,
  };
}
