import { type CellMeasure, facts, type Measure } from '#domain';
import type { MetricCatalogue, MetricDefinition } from '#metrics';
import type { MountedRoute } from '#server';
import { snakeCase } from '#store';
import type { BenchHub } from '../hub/open-bench-hub.js';
import { boardDistricts, boardFrom, boardMetrics, boardTo } from './board.js';

const measures = new Map<string, Measure>(
  facts.find(({ name }) => name === 'dossier')!.measures.map((measure) => [measure.key, measure]),
);

/** Amounts of a row of the board, by side. */
type Row = readonly [unitId: number, month: string, ...sides: number[]];

/**
 * The board as somebody would write it who has one board to write: `cells` one statement over the cells, `raw` one scan
 * of the records per day that counts; rows to columns or objects, JSON.
 */
export function handWrittenBoard(hub: BenchHub, catalogue: MetricCatalogue): MountedRoute {
  const definitions = boardMetrics.map((key) => catalogue.get(key));
  const sides = [
    ...new Set(definitions.flatMap(({ numerator, denominator }) => [numerator!, denominator ?? []].flat())),
  ];
  const districts = boardDistricts(hub);
  const codes = new Map(districts.map(({ id, code }) => [id, code]));
  const ids = [...codes.keys()];
  const statements = { cells: fromCells(sides), raw: fromRecords(sides) };
  const read = async (from: keyof typeof statements): Promise<readonly Row[]> => {
    const text = statements[from];
    const name = `bench_board_${from}`;
    const values = [ids, boardFrom, boardTo];
    return (await hub.database.pool.query({ name, text, values, rowMode: 'array' })).rows as unknown as Row[];
  };
  return {
    method: 'GET',
    path: '/bench/board',
    maxBytes: 1_024,
    failed: (problem, words) => ({ status: 500, body: `${problem} ${words}` }),
    handle: async ({ query: { from = 'cells', form = 'series' } }) => {
      if (form === 'codes') return { status: 200, body: { districts: [...codes.values()] } };
      const rows = await read(from as keyof typeof statements);
      const body =
        form === 'series' ? series(rows, definitions, sides, codes) : objects(rows, definitions, sides, codes);
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return { status: 200, headers, body: JSON.stringify({ data: body }) };
    },
  };
}

function valueOf({ kind, factor, decimals }: MetricDefinition, top: number, bottom: number | undefined): number | null {
  if (kind !== 'RATIO' && kind !== 'AVERAGE') return top;
  return bottom ? Math.round((factor * top * 10 ** decimals) / bottom) / 10 ** decimals : null;
}

function series(
  rows: readonly Row[],
  definitions: readonly MetricDefinition[],
  sides: readonly string[],
  codes: ReadonlyMap<number, string>,
): object {
  const columns = definitions.map((definition) => {
    const [above, below] = places(definition, sides);
    const [values, numerators, denominators]: [unknown[], unknown[], unknown[]] = [[], [], []];
    for (const row of rows) {
      const [top, bottom] = [row[above] as number, below === undefined ? undefined : (row[below] as number)];
      values.push(valueOf(definition, top, bottom));
      numerators.push(top);
      denominators.push(bottom ?? null);
    }
    return { metric: { key: definition.key }, values, numerators, denominators };
  });
  const areaCodes = rows.map(([unitId]) => codes.get(unitId));
  return { metricSeries: { areaCodes, periods: rows.map(([, month]) => month.slice(0, 7)), columns } };
}

function objects(
  rows: readonly Row[],
  definitions: readonly MetricDefinition[],
  sides: readonly string[],
  codes: ReadonlyMap<number, string>,
): object {
  const metrics = definitions.map((definition) => [definition, ...places(definition, sides)] as const);
  const shown = rows.map((row) => ({
    area: { code: codes.get(row[0]) },
    period: { code: row[1].slice(0, 7) },
    values: metrics.map(([definition, above, below]) => {
      const [top, bottom] = [row[above] as number, below === undefined ? undefined : (row[below] as number)];
      return { value: valueOf(definition, top, bottom), numerator: top, denominator: bottom ?? null };
    }),
  }));
  return { metrics: { rows: shown } };
}

const places = ({ numerator, denominator }: MetricDefinition, sides: readonly string[]): readonly [number, number?] => {
  const above = sides.indexOf(numerator!) + 2;
  return denominator === undefined ? [above] : [above, sides.indexOf(denominator) + 2];
};

/** A measure over rows of amounts per unit and month, of which the window `w` is all months up to the row's. */
function amountSql(key: string): string {
  const measure = measures.get(key)!;
  if (measure.type === 'STOCK') return `sum(${snakeCase(measure.opened)} - ${snakeCase(measure.closed)}) OVER w`;
  return measure.type === 'SUM' ? measure.terms.map(amountSql).join(' + ') : snakeCase(key);
}

const boardSql = (sides: readonly string[], amounts: string): string => `SELECT * FROM (
    SELECT unit_id, month, ${sides.map((key, index) => `(${amountSql(key)})::float8 AS s${index}`).join(', ')}
      FROM ${amounts} WINDOW w AS (PARTITION BY unit_id ORDER BY month)) b
  WHERE month >= $2 ORDER BY unit_id, month`;

const fromCells = (sides: readonly string[]): string =>
  boardSql(sides, '(SELECT * FROM dossier_cell_month WHERE unit_id = ANY($1::int[]) AND scope = 1 AND month < $3) c');

/** One scan per column of days: a record is counted in several months, by what happened to it. */
function fromRecords(sides: readonly string[]): string {
  const leaves = [...new Set(sides.flatMap(leavesOf))].map((key) => measures.get(key) as CellMeasure);
  const amount = ({ add, when }: CellMeasure): string =>
    `sum(${add === 1 ? '1' : `coalesce(r.${snakeCase(add)}, 0)`})${when === undefined ? '' : ` FILTER (WHERE r.${snakeCase(when)})`}`;
  const scans = [...Map.groupBy(leaves, ({ day }) => day)].map(([day, own]) => {
    const at = `r.${snakeCase(day)}`;
    const columns = leaves.map((leaf) => (own.includes(leaf) ? amount(leaf) : 'NULL::bigint'));
    return `SELECT a.ancestor_id, date_trunc('month', ${at})::date, ${columns.join(', ')} FROM dossier r
      JOIN unit_carry c ON c.unit_id = r.unit_id AND ${at} >= c.from_day AND ${at} < c.to_day AND c.to_snap = ${Number.MAX_SAFE_INTEGER}
      JOIN unit_ancestor a ON a.unit_id = c.carried_id AND a.to_snap = ${Number.MAX_SAFE_INTEGER}
      WHERE NOT r.deleted AND ${at} < $3 AND a.ancestor_id = ANY($1::int[]) GROUP BY 1, 2`;
  });
  const names = leaves.map(({ key }) => snakeCase(key));
  const sums = names.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(', ');
  return boardSql(
    sides,
    `(SELECT unit_id, month, ${sums} FROM (${scans.join(' UNION ALL ')}) AS u(unit_id, month, ${names.join(', ')}) GROUP BY 1, 2) c`,
  );
}

function leavesOf(key: string): readonly string[] {
  const measure = measures.get(key)!;
  if (measure.type === 'STOCK') return [measure.opened, measure.closed];
  return measure.type === 'SUM' ? measure.terms.flatMap(leavesOf) : [key];
}
