import type { Pool } from '../postgres/pool.js';

/** How far a reporter's data reached at a snapshot. */
export interface ReporterProgress {
  readonly sourceName: string;
  readonly code: string;
  readonly organisationKind?: 'AGENCY' | 'FACILITY' | 'SCHOOL';
  readonly organisationCode?: string;
  readonly from?: string;
  readonly to?: string;
  /** Latest event day delivered; absent when nothing was. */
  readonly dataThrough?: string;
}

/** All reporters with their progress as of a snapshot; one statement. */
export async function readProgress(pool: Pool, snapshot: number): Promise<readonly ReporterProgress[]> {
  const { rows } = await pool.query(
    `SELECT r.source_name, r.code, r.organisation_kind, r.organisation_code, r.from_day, r.to_day, max(p.data_through) AS through
       FROM reporter r LEFT JOIN reporter_progress p ON p.reporter_id = r.id AND p.from_snap <= $1 GROUP BY r.id`,
    [snapshot],
  );
  return rows.map((row) => ({
    sourceName: row.source_name,
    code: row.code,
    organisationKind: row.organisation_kind ?? undefined,
    organisationCode: row.organisation_code ?? undefined,
    from: row.from_day ?? undefined,
    to: row.to_day ?? undefined,
    dataThrough: row.through ?? undefined,
  }));
}
