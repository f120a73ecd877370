import type { PublishedMeasure } from '#domain';
import type { Pool } from '../postgres/pool.js';
import { snakeCase } from '../schema/snake-case.js';
import { recordsAt } from './measure-sql.js';

/** Figures that somebody else published for units and periods, at a snapshot. */
export interface PublishedQuestion {
  readonly measure: PublishedMeasure;
  readonly unitIds: readonly number[];
  readonly periodCodes: readonly string[];
  /** Also group by this field (a break-down by status). */
  readonly memberField?: string;
  readonly snapshot: number;
}

export interface PublishedFigure {
  readonly unitId: number;
  readonly periodCode: string;
  readonly member?: string;
  /** Absent when the figure is listed without a number (a rank that was not published). */
  readonly value?: number;
  /** The series it belongs to, where the measure names one. */
  readonly series?: string;
}

/** Reads published figures, of several for one unit and period the one preferred most. One statement. */
export async function readPublished(pool: Pool, question: PublishedQuestion): Promise<readonly PublishedFigure[]> {
  const { measure, memberField } = question;
  const conditionsOf = { ...measure.where, ...(memberField === undefined ? measure.uncut : {}) };
  const where = Object.entries(conditionsOf).filter(([field]) => field !== memberField);
  const columns = [
    ...new Set(
      [
        'periodCode',
        measure.value,
        ...where.map(([field]) => field),
        measure.preference,
        measure.series,
        memberField,
      ].filter((field) => field !== undefined),
    ),
  ].map(snakeCase);
  const parameters: unknown[] = [question.snapshot, question.unitIds, question.periodCodes];
  const conditions = where.map(([field, value]) => `r.${snakeCase(field)} = $${parameters.push(value)}`);
  const member = memberField === undefined ? `''::text` : `coalesce(r.${snakeCase(memberField)}, 'UNKNOWN')`;
  const series = measure.series === undefined ? 'NULL::text' : `r.${snakeCase(measure.series)}`;
  const preference = measure.preference === undefined ? '' : `r.${snakeCase(measure.preference)} DESC NULLS LAST, `;
  const { rows } = await pool.query({
    text: `SELECT DISTINCT ON (r.unit_id, r.period_code, ${member}) r.unit_id, r.period_code, ${member}, r.${snakeCase(measure.value)}, ${series}
      FROM ${recordsAt(measure.record, columns, '$1')} r
      WHERE NOT r.deleted AND r.unit_id = ANY($2::int[]) AND r.period_code = ANY($3::text[])
        ${conditions.map((condition) => `AND ${condition}`).join(' ')}
      ORDER BY r.unit_id, r.period_code, ${member}, ${preference}r.natural_key`,
    values: parameters,
    rowMode: 'array',
  });
  return (rows as unknown[][]).map(([unitId, periodCode, memberOf, value, seriesOf]) => ({
    unitId: unitId as number,
    periodCode: periodCode as string,
    ...(memberField === undefined ? {} : { member: memberOf as string }),
    ...(value === null ? {} : { value: Number(value) }),
    ...(seriesOf === null ? {} : { series: seriesOf as string }),
  }));
}
