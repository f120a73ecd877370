import type { CellMeasure, HistogramMeasure } from '#domain';
import { snakeCase } from '../schema/snake-case.js';

/**
 * The second path to a measure: SQL over the records themselves, compiled from the same value that `contribute`
 * follows in TypeScript. Record versions of a snapshot are joined to the unit that carries their amount on its day.
 */
export function measureSql(measure: CellMeasure | HistogramMeasure): {
  readonly day: string;
  readonly condition: string;
  readonly amount: string;
  /** What a histogram counts at `amount`; of records with value counts one row stands for many. */
  readonly counted: string;
  /** Value counts of record `r` as rows `v`, to come after it in FROM. */
  readonly values: string;
} {
  const day = `r.${snakeCase(measure.day)}`;
  const when = measure.when === undefined ? '' : ` AND r.${snakeCase(measure.when)}`;
  const hasCounts = measure.type === 'HISTOGRAM' && measure.counts === true;
  const amount =
    measure.type === 'HISTOGRAM'
      ? `least(greatest(round(${hasCounts ? 'v.key::numeric' : `r.${snakeCase(measure.value)}`})::int, 0), 10000)`
      : measure.add === 1
        ? '1'
        : `coalesce(r.${snakeCase(measure.add)}, 0)`;
  const valued = measure.type === 'HISTOGRAM' ? ` AND r.${snakeCase(measure.value)} IS NOT NULL` : '';
  return {
    day,
    condition: `NOT r.deleted AND r.unit_id IS NOT NULL AND ${day} IS NOT NULL${when}${valued}`,
    amount,
    counted: hasCounts ? 'sum(v.value::bigint)' : 'count(*)',
    values: hasCounts ? `CROSS JOIN LATERAL json_each_text(r.${snakeCase(measure.value)}) AS v(key, value)` : '',
  };
}

/** The versions of a kind of record that stood at a snapshot (parameter `$n`), as a source for FROM. */
export function recordsAt(kind: string, columns: readonly string[], snapshot: string): string {
  const list = ['id', 'natural_key', 'deleted', 'unit_id', ...columns].join(', ');
  return `(SELECT ${list} FROM ${kind} WHERE from_snap <= ${snapshot}
           UNION ALL SELECT ${list} FROM ${kind}_past WHERE from_snap <= ${snapshot} AND to_snap > ${snapshot})`;
}

/** Whether a row of a register (`unit_carry`, `unit_ancestor`) holds at a snapshot (parameter `$n`); without one, at present. */
export const holdsAt = (alias: string, snapshot?: string): string =>
  snapshot === undefined
    ? `${alias}.to_snap = ${endOfSnapshots}`
    : `${alias}.from_snap <= ${snapshot} AND ${alias}.to_snap > ${snapshot}`;

/** `to_snap` of what still holds. */
const endOfSnapshots = Number.MAX_SAFE_INTEGER;

/** Joins record `r` to the unit `c.carried_id` that counts an amount of day `day` (a successor after a reform). */
export const carriedUnit = (day: string, snapshot?: string): string =>
  `JOIN unit_carry c ON c.unit_id = r.unit_id AND ${day} >= c.from_day AND ${day} < c.to_day AND ${holdsAt('c', snapshot)}`;
