import type { Day, Fact } from '#domain';
import type { Pool } from '../postgres/connection.js';
import { cellTableName } from '../schema/cell-tables.js';
import { snakeCase } from '../schema/snake-case.js';

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
 * Reads cells as they stood at a snapshot, in one statement. The present *is* the head: no transaction is held open and
 * a batch that commits meanwhile is harmless (cells.md).
 */
export async function readCells(pool: Pool, question: CellQuestion): Promise<readonly Cell[]> {
  const { places, grain } = question;
  if (places.length === 0) return [];
  const parameters: unknown[] = [
    places.map(({ unitId }) => unitId),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
    question.snapshot,
  ];
  const { rows } = await pool.query({ text: statement(question, parameters), values: parameters, rowMode: 'array' });
  const extra = grain === 'by' ? 1 : grain === 'hist' ? 2 : 0;
  return (rows as unknown[][]).map((row) => ({
    unitId: row[0] as number,
    at: row[1] as Day,
    ...(grain === 'by' ? { member: row[2] as string } : {}),
    ...(grain === 'hist' ? { measure: row[2] as string, value: row[3] as number } : {}),
    amounts: row.slice(2 + extra).map(Number),
  }));
}

/** One key has one version at a snapshot: the current one, or the oldest past one that ended after it. */
function statement(question: CellQuestion, parameters: unknown[]): string {
  const { fact, grain, scope, measures } = question;
  const table = cellTableName(fact, grain);
  const time = grain === 'day' ? 'day' : 'month';
  const where = [`unit_id = k.u`, `${time} = g.d`];
  if (grain !== 'day') where.push(`scope = ${scope}`);
  if (grain === 'by') where.push(`dim = $${parameters.push(question.dimension)}`);
  if (grain === 'hist') where.push(`measure = ANY($${parameters.push(measures)}::text[])`);
  const shown =
    grain === 'hist' ? ['measure', 'value', 'n'] : [...(grain === 'by' ? ['member'] : []), ...measures.map(snakeCase)];
  const columns = shown.join(', ');
  const condition = where.join(' AND ');
  // A place has one cell in day and month tables, so the past one is found by one step in its index; in tables with
  // members or values the versions of a snapshot are those whose [from, to) holds it.
  const past =
    grain === 'day' || grain === 'month'
      ? `SELECT ${columns}, from_snap FROM ${table}_past WHERE ${condition} AND to_snap > $4 ORDER BY to_snap LIMIT 1`
      : `SELECT ${columns}, from_snap FROM ${table}_past WHERE ${condition} AND to_snap > $4 AND from_snap <= $4`;
  // A cell once made is never removed, so a unit's first and last present cells bound a question "from the beginning";
  // a unit without cells has nothing to look for.
  return `SELECT k.u, g.d, ${shown.map((name) => `v.${name}`).join(', ')}
    FROM unnest($1::int[], $2::date[], $3::date[]) AS k(u, f, t)
    CROSS JOIN LATERAL (SELECT min(${time}) AS first, max(${time}) AS last FROM ${table} WHERE unit_id = k.u) AS held
    CROSS JOIN LATERAL (SELECT s::date AS d FROM
      generate_series(greatest(k.f, held.first)::timestamp, least(k.t - 1, held.last)::timestamp, '1 ${time}') AS s
      WHERE held.first IS NOT NULL) AS g
    CROSS JOIN LATERAL (
      SELECT ${columns} FROM ((SELECT ${columns}, from_snap FROM ${table} WHERE ${condition} AND from_snap <= $4)
        UNION ALL (${past})) z WHERE from_snap <= $4) v`;
}
