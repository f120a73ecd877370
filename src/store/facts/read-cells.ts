import type { Day, Fact } from '#domain';
import type { Pool } from '../postgres/pool.js';
import { listStatementName } from '../records/list-statement-name.js';
import { cellTableName } from '../schema/cell-tables.js';
import { snakeCase } from '../schema/snake-case.js';
import { readAmounts } from './read-amounts.js';

/** The cells asked of one unit: those of the days, or of the months beginning, in `[from, to)`. */
export interface CellPlace {
  readonly unitId: number;
  readonly from: Day;
  readonly to: Day;
}

/** Cells of one table: which, of which measures, at which snapshot. */
export interface CellQuestion {
  readonly fact: Fact;
  readonly grain: 'day' | 'month' | 'by' | 'hist';
  /** 0 what was booked at the unit itself, 1 with everything below it; day cells are always the unit's own. */
  readonly scope: 0 | 1;
  readonly places: readonly CellPlace[];
  /** Keys of cell measures; for `hist` the keys of histogram measures. */
  readonly measures: readonly string[];
  readonly dimension?: string;
  readonly snapshot: number;
}

/** A cell that exists: amounts in the order of the measures asked; `member` of a break-down, `value` of a histogram. */
export interface Cell {
  readonly unitId: number;
  readonly at: Day;
  readonly member?: string;
  readonly measure?: string;
  readonly value?: number;
  readonly amounts: readonly number[];
}

/**
 * Reads cells as they stood at a snapshot; no transaction is held open, and a batch that commits meanwhile is harmless.
 *
 * One statement over the current cells, which are never removed: where all of them are as old as the snapshot, which they
 * are at the head, nothing else is asked. Of those that changed later the version of then is read by a second statement.
 */
export async function readCells(pool: Pool, question: CellQuestion): Promise<readonly Cell[]> {
  const { places, snapshot } = question;
  if (places.length === 0) return [];
  const shape = shapeOf(question);
  const current = await run(pool, currentStatement(question, shape));
  const standing: Row[] = [];
  const changed: Row[] = [];
  for (const row of current) ((row.at(-1) as number) <= snapshot ? standing : changed).push(row);
  if (changed.length > 0) standing.push(...(await run(pool, pastStatement(question, shape, changed))));
  return standing.map((row) => cellOf(row, shape));
}

type Row = readonly unknown[];

/** What tells the cells of one question apart, and which of their amounts are asked. */
interface Shape {
  readonly table: string;
  /** Key columns that differ between cells: unit, time, and member or histogram measure and value. */
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly amounts: readonly string[];
}

function shapeOf({ fact, grain, measures }: CellQuestion): Shape {
  const time = grain === 'day' ? 'day' : 'month';
  const [names, types] =
    grain === 'by'
      ? [['member'], ['text']]
      : grain === 'hist'
        ? [
            ['measure', 'value'],
            ['text', 'int'],
          ]
        : [[], []];
  return {
    table: cellTableName(fact, grain),
    names: ['unit_id', time, ...names],
    types: ['int', 'date', ...types],
    amounts: grain === 'hist' ? ['n'] : measures.map(snakeCase),
  };
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

function currentStatement(question: CellQuestion, { table, names, amounts }: Shape): Statement {
  const { places } = question;
  const values: unknown[] = [
    places.map(({ unitId }) => unitId),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
  ];
  const columns = columnsOf('c', names, amounts);
  return {
    text: `SELECT ${columns} FROM unnest($1::int[], $2::date[], $3::date[]) AS k(u, f, t)
      JOIN ${table} c ON c.unit_id = k.u AND c.${names[1]!} >= k.f AND c.${names[1]!} < k.t${chosen(question, 'c', values)}`,
    values,
  };
}

/** Of each key the oldest version that ended after the snapshot; it is the one of then unless the cell is younger. */
function pastStatement(
  question: CellQuestion,
  { table, names, types, amounts }: Shape,
  keys: readonly Row[],
): Statement {
  const values: unknown[] = [question.snapshot, ...names.map((_, index) => keys.map((key) => key[index]))];
  const columns = columnsOf('p', names, amounts);
  const given = types.map((type, index) => `$${index + 2}::${type}[]`).join(', ');
  const same = names.map((name, index) => `p.${name} = k.k${index}`).join(' AND ');
  return {
    text: `SELECT v.* FROM unnest(${given}) AS k(${names.map((_, index) => `k${index}`).join(', ')})
      CROSS JOIN LATERAL (SELECT ${columns} FROM ${table}_past p
        WHERE ${same}${chosen({ ...question, measures: [] }, 'p', values)} AND p.to_snap > $1 ORDER BY p.to_snap LIMIT 1) v
      WHERE v.from_snap <= $1`,
    values,
  };
}

/** Key, amounts, snapshot. Amounts come as the one text of a row: a column of its own for each costs more to take in than the cell. */
const columnsOf = (alias: string, names: readonly string[], amounts: readonly string[]): string => {
  const of = (name: string): string => `${alias}.${name}`;
  return `${names.map(of).join(', ')}, ROW(${amounts.map(of).join(', ')})::text AS amounts, ${of('from_snap')}`;
};

/** The conditions all cells of a question share. */
function chosen({ grain, scope, dimension, measures }: CellQuestion, alias: string, values: unknown[]): string {
  const where = grain === 'day' ? [] : [`${alias}.scope = ${scope}`];
  if (grain === 'by') where.push(`${alias}.dim = $${values.push(dimension)}`);
  if (grain === 'hist' && measures.length > 0) where.push(`${alias}.measure = ANY($${values.push(measures)}::text[])`);
  return where.map((condition) => ` AND ${condition}`).join('');
}

async function run(pool: Pool, { text, values }: Statement): Promise<readonly Row[]> {
  const name = listStatementName(text);
  const { rows } = await pool.query({ text, values: [...values], rowMode: 'array', ...(name ? { name } : {}) });
  return rows as readonly Row[];
}

/** Between time and amounts of the key: nothing, a member, or a histogram's measure and value. */
function cellOf(row: Row, { names }: Shape): Cell {
  const [unitId, at] = row as readonly [number, Day];
  const amounts = readAmounts(row[names.length] as string);
  if (names.length === 2) return { unitId, at, amounts };
  if (names.length === 3) return { unitId, at, member: row[2] as string, amounts };
  return { unitId, at, measure: row[2] as string, value: row[3] as number, amounts };
}
