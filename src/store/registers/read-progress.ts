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

/** All reporters as they were at a snapshot, with their progress; one statement. */
export async function readProgress(pool: Pool, snapshot: number): Promise<readonly ReporterProgress[]> {
  const { rows } = await pool.query(
    `SELECT ${columns}, max(p.data_through) AS through
       FROM (SELECT id, ${columns} FROM reporter WHERE from_snap <= $1
             UNION ALL SELECT id, ${columns} FROM reporter_past WHERE from_snap <= $1 AND to_snap > $1) r
       LEFT JOIN reporter_progress p ON p.reporter_id = r.id AND p.from_snap <= $1 GROUP BY r.id, ${columns}`,
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

/** What completeness looks at, of the reporter of now or of then. */
const columns = 'source_name, code, organisation_kind, organisation_code, from_day, to_day';
