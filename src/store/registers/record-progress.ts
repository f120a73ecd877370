import type pg from 'pg';

/** The latest event day of an organisation's records in a batch. */
export interface ReporterDay {
  readonly source: number;
  /** The organisation's code, which is its reporter's too. */
  readonly code: string;
  readonly day: string;
}

/**
 * Remembers how far each reporter's data reach, under `snapshot`, inside the publishing transaction.
 *
 * A day after today (a wrong date, a due date) says nothing about delivery and is cut to today.
 */
export async function recordProgress(
  client: pg.ClientBase,
  days: readonly ReporterDay[],
  snapshot: number,
): Promise<void> {
  if (days.length === 0) return;
  await client.query(
    `INSERT INTO reporter_progress (reporter_id, data_through, from_snap)
     SELECT r.id, max(d.through), $4
       FROM (SELECT source, code, day, least(day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS through
               FROM unnest($1::int[], $2::text[], $3::date[]) AS u(source, code, day)) d
       JOIN source s ON s.id = d.source
       JOIN reporter r ON r.source_name = s.name AND r.code = d.code AND (r.from_day IS NULL OR r.from_day <= d.day)
      GROUP BY r.id
     HAVING max(d.through) > coalesce((SELECT max(p.data_through) FROM reporter_progress p WHERE p.reporter_id = r.id), '-infinity')`,
    [days.map(({ source }) => source), days.map(({ code }) => code), days.map(({ day }) => day), snapshot],
  );
}
