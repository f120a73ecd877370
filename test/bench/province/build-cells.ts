import { cellDimensions, type CellMeasure, type Fact, type HistogramMeasure } from '#domain';
import { inTransaction, type Pool, snakeCase } from '#store';
import { carriedUnit, holdsAt, measureSql } from '../../../src/store/facts/measure-sql.js';
import {
  cellAmounts,
  type CellGrain,
  cellGrains,
  cellKey,
  cellTableName,
} from '../../../src/store/schema/cell-tables.js';

/** Amounts of one column of days, per unit: by day, and by month and member of each dimension. */
interface Part {
  readonly table: string;
  readonly measures: readonly CellMeasure[];
}

/**
 * Builds all cells of a fact from its records, at the head: one scan of the records per column of days, everything else
 * from what that leaves. The fastest way known from nothing, and by the conditions of the second path, not the publisher's.
 */
export async function buildCells(pool: Pool, fact: Fact): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL work_mem = '256MB'`);
    const cells = fact.measures.filter((measure) => measure.type === 'CELL');
    const parts: Part[] = [];
    for (const [day, measures] of Map.groupBy(cells, (measure) => measure.day)) {
      const table = `part_${snakeCase(day)}`;
      await client.query(partStatement(table, fact, measures));
      await client.query(`ANALYZE ${table}`);
      parts.push({ table, measures });
    }
    for (const grain of cellGrains(fact)) {
      const table = cellTableName(fact, grain);
      await client.query(`TRUNCATE ${table}, ${table}_past`);
    }
    const names = cellAmounts(fact, 'month').map(({ name }) => name);
    await client.query(insertOf(fact, 'day', joined(parts, ['unit_id', 'day'], names, 'dim IS NULL')));
    await client.query(
      insertOf(fact, 'by', joined(parts, ['unit_id', 'month', 'dim', 'member'], names, 'dim IS NOT NULL')),
    );
    await client.query(insertOf(fact, 'hist', histograms(fact)));
    await client.query(insertOf(fact, 'month', fromDays(fact, names)));
    for (const grain of ['month', 'by', 'hist'] as const) {
      await client.query(insertOf(fact, grain, subtree(fact, grain)));
      // What nothing ever lay below has no cells of its own only.
      await client.query(`DELETE FROM ${cellTableName(fact, grain)} WHERE scope = 0 AND unit_id NOT IN
        (SELECT b.ancestor_id FROM unit_ancestor b WHERE b.unit_id <> b.ancestor_id AND ${holdsAt('b')})`);
    }
  });
}

/** Rows of a grain, in the order of its key and amounts, under the head's number. */
function insertOf(fact: Fact, grain: CellGrain, rows: string): string {
  const columns = [...cellKey(grain), ...cellAmounts(fact, grain).map(({ name }) => name)].join(', ');
  return `INSERT INTO ${cellTableName(fact, grain)} (${columns}, from_snap) SELECT x.*, h.n FROM (${rows}) x CROSS JOIN snapshot_head h`;
}

function partStatement(table: string, fact: Fact, measures: readonly CellMeasure[]): string {
  const { day } = measureSql(measures[0]!);
  const members = cellDimensions(fact).map(({ field }) => `coalesce(r.${snakeCase(field)}, 'UNKNOWN')`);
  const sums = measures.map((measure) => {
    const { condition, amount } = measureSql(measure);
    return `coalesce(sum(${amount}) FILTER (WHERE ${condition}), 0) AS ${snakeCase(measure.key)}`;
  });
  const month = `date_trunc('month', ${day})::date`;
  const dimension = cellDimensions(fact).map((one, at) => `WHEN grouping(${members[at]}) = 0 THEN '${one.dimension}'`);
  return `CREATE TEMP TABLE ${table} ON COMMIT DROP AS
    SELECT c.carried_id AS unit_id, ${day} AS day, ${month} AS month, CASE ${dimension.join(' ')} END AS dim,
      coalesce(${members.map((member) => `CASE WHEN grouping(${member}) = 0 THEN ${member} END`).join(', ')}) AS member, ${sums.join(', ')}
    FROM ${measures[0]!.record} r ${carriedUnit(day)} WHERE NOT r.deleted AND ${day} IS NOT NULL
    GROUP BY GROUPING SETS (${[`(1, ${day})`, ...members.map((member) => `(1, ${month}, ${member})`)].join(', ')})`;
}

/** The own rows of all parts side by side: what a part does not have is zero. */
function joined(parts: readonly Part[], key: readonly string[], names: readonly string[], where: string): string {
  const list = key.join(', ');
  const keys = parts.map(({ table }) => `SELECT ${list} FROM ${table} WHERE ${where}`).join(' UNION ');
  const joins = parts.map(({ table }) => `LEFT JOIN (SELECT * FROM ${table} WHERE ${where}) ${table} USING (${list})`);
  const partOf = new Map(
    parts.flatMap(({ table, measures }) => measures.map((measure) => [snakeCase(measure.key), table])),
  );
  const amounts = names.map((name) => `coalesce(${partOf.get(name)!}.${name}, 0)`);
  const shown = key.length === 2 ? key : ['unit_id', 'month', '0', 'dim', 'member'];
  return `SELECT ${[...shown, ...amounts].join(', ')} FROM (${keys}) k ${joins.join(' ')}`;
}

const fromDays = (fact: Fact, names: readonly string[]): string =>
  `SELECT unit_id, date_trunc('month', day)::date, 0, ${names.map((name) => `sum(${name})`).join(', ')}
    FROM ${cellTableName(fact, 'day')} GROUP BY 1, 2`;

/** The own rows of a grain once more for every unit above, and the unit itself. */
function subtree(fact: Fact, grain: CellGrain): string {
  const others = cellKey(grain).slice(3);
  const sums = cellAmounts(fact, grain).map(({ name }) => `sum(${name})`);
  const keys = ['a.ancestor_id', 'month', ...others].join(', ');
  return `SELECT ${['a.ancestor_id', 'month', '1', ...others, ...sums].join(', ')} FROM ${cellTableName(fact, grain)} c
    JOIN unit_ancestor a ON a.unit_id = c.unit_id AND ${holdsAt('a')} WHERE c.scope = 0 GROUP BY ${keys}`;
}

/** Own value counts. */
function histograms(fact: Fact): string {
  const own = fact.measures
    .filter((measure): measure is HistogramMeasure => measure.type === 'HISTOGRAM')
    .map((measure) => {
      const { day, condition, amount, counted, values } = measureSql(measure);
      return `SELECT c.carried_id AS unit_id, date_trunc('month', ${day})::date AS month, '${measure.key}' AS measure,
          (${amount})::int AS value, ${counted} AS n
        FROM ${measure.record} r ${values} ${carriedUnit(day)} WHERE ${condition} GROUP BY 1, 2, 4`;
    });
  return `SELECT unit_id, month, 0, measure, value, n FROM (${own.join(' UNION ALL ')}) p`;
}
