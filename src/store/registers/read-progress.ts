import type { Pool } from '../postgres/pool.js';

/** When a reporter last delivered, and whether that was whole. */
export interface LastDelivery {
  readonly at: string;
  /** Absent where somebody else carried it: of that delivery the reporter cannot be blamed. */
  readonly whole?: boolean;
}

/** How far a reporter's data reached at a snapshot, and what it owes. */
export interface ReporterProgress {
  readonly sourceName: string;
  readonly code: string;
  readonly name?: string;
  readonly organisationKind?: 'AGENCY' | 'FACILITY' | 'SCHOOL';
  readonly organisationCode?: string;
  /** Cron line of five fields in Asia/Ho_Chi_Minh; absent: it owes nothing at any moment. */
  readonly expectedBy?: string;
  readonly contactOffice?: string;
  readonly from?: string;
  readonly to?: string;
  /** Latest event day delivered; absent when nothing was. */
  readonly dataThrough?: string;
  /** As known at the snapshot, to a quarter of an hour. */
  readonly delivered?: LastDelivery;
  /** As known now. */
  readonly deliveredNow?: LastDelivery;
}

/** Reporters as they were read, and what tells whether another reading would say the same. */
export interface ReadProgress {
  readonly mark: string;
  readonly reporters: readonly ReporterProgress[];
}

/**
 * All reporters as they were at a snapshot, with their progress; one statement. Where nothing of it changed since it was
 * read for the same snapshot, which is hardly ever otherwise, only that is told and `known` is the answer.
 */
export async function readProgress(pool: Pool, snapshot: number, known?: ReadProgress): Promise<ReadProgress> {
  const { rows } = await pool.query({ name: 'read_progress', text: statement, values: [snapshot, known?.mark] });
  const { mark } = rows[0] as { mark: string };
  if (known?.mark === mark) return known;
  return { mark, reporters: rows.filter(({ id }) => id !== null).map(reporterOf) };
}

const reporterOf = (row: Record<string, never>): ReporterProgress => ({
  sourceName: row['source_name']!,
  code: row['code']!,
  name: row['name'] ?? undefined,
  organisationKind: row['organisation_kind'] ?? undefined,
  organisationCode: row['organisation_code'] ?? undefined,
  expectedBy: row['expected_by'] ?? undefined,
  contactOffice: row['contact_office'] ?? undefined,
  from: row['from_day'] ?? undefined,
  to: row['to_day'] ?? undefined,
  dataThrough: row['data_through'] ?? undefined,
  delivered: lastDelivery(row['delivered_at']!, row['whole']!),
  deliveredNow: lastDelivery(row['now_at']!, row['now_whole']!),
});

const lastDelivery = (at: string | null, whole: boolean | null): LastDelivery | undefined =>
  at === null ? undefined : { at, whole: whole ?? undefined };

/** What completeness and freshness look at, of the reporter of now or of then. */
const columns = `id, source_name, code, name, organisation_kind, organisation_code, expected_by, contact_office,
  from_day, to_day`;

const reporters = `(SELECT ${columns} FROM reporter WHERE from_snap <= $1
          UNION ALL SELECT ${columns} FROM reporter_past WHERE from_snap <= $1 AND to_snap > $1) r`;

/**
 * Of a snapshot only two things can still change: what the account says of now, and, by a transaction that began before
 * the snapshot was there, the register; a version of a reporter is told by the snapshot it begins with. The progress noted
 * under a snapshot is written in the transaction that makes it.
 */
const mark = `concat_ws('/',
    (SELECT concat_ws('.', count(*), sum(id), sum(from_snap)) FROM reporter WHERE from_snap <= $1),
    (SELECT concat_ws('.', count(*), sum(id), sum(from_snap)) FROM reporter_past
      WHERE from_snap <= $1 AND to_snap > $1),
    (SELECT md5(string_agg(ROW(source_id, reporter_code, last_at, last_whole)::text, '' ORDER BY source_id, reporter_code))
       FROM reporter_delivery))`;

// The condition is told once and before anything is joined only in a subquery that is left as it is written (OFFSET 0).
const statement = `
  WITH state AS MATERIALIZED (SELECT ${mark} AS mark)
  SELECT (SELECT mark FROM state) AS mark, told.* FROM (SELECT) one LEFT JOIN (
    SELECT r.*, p.data_through, p.delivered_at, p.whole, a.last_at AS now_at, a.last_whole AS now_whole
      FROM ${reporters}
      LEFT JOIN LATERAL (
        SELECT * FROM reporter_progress WHERE reporter_id = r.id AND from_snap <= $1 ORDER BY from_snap DESC LIMIT 1
      ) p ON true
      LEFT JOIN source s ON s.name = r.source_name
      LEFT JOIN reporter_delivery a ON a.source_id = s.id AND a.reporter_code = r.code
     WHERE (SELECT mark FROM state) IS DISTINCT FROM $2::text OFFSET 0
  ) told ON true`;
