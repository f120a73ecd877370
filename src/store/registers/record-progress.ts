import type pg from 'pg';

/** The latest event day of an organisation's records in a batch, and when the latest of them was delivered. */
export interface ReporterDay {
  readonly source: number;
  /** The organisation's code, which is its reporter's too. */
  readonly code: string;
  readonly day?: string;
  readonly at?: string;
}

/**
 * Remembers how far each reporter's data reach and when it last delivered, under `snapshot`, inside the publishing
 * transaction: what this batch brought, and deliveries since the last snapshot that changed nothing.
 *
 * A day after today (a wrong date) says nothing about delivery. A reporter that delivers all the time is noted every
 * quarter of an hour: of the present the account itself tells the second, see `read-progress.ts`.
 */
export async function recordProgress(
  client: pg.ClientBase,
  days: readonly ReporterDay[],
  snapshot: number,
): Promise<void> {
  const columns = [
    days.map(({ source }) => source),
    days.map(({ code }) => code),
    days.map(({ day }) => day),
    days.map(({ at }) => at),
  ];
  await client.query({ name: 'record_progress', text: statement, values: [...columns, snapshot] });
}

const statement = `
  WITH told AS (
    SELECT r.id, u.at, NULL::boolean AS whole,
           CASE WHEN r.from_day IS NULL OR r.from_day <= u.day THEN u.day END AS through
      FROM unnest($1::int[], $2::text[], $3::date[], $4::timestamptz[]) AS u(source, code, day, at)
      JOIN source s ON s.id = u.source
      JOIN reporter r ON r.source_name = s.name AND r.code = u.code
     WHERE u.day IS NULL OR u.day <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    UNION ALL
    SELECT r.id, d.last_at, d.last_whole, NULL
      FROM reporter_delivery d JOIN source s ON s.id = d.source_id
      JOIN reporter r ON r.source_name = s.name AND d.reporter_code = r.code
  ), newest AS (
    SELECT id, max(through) AS through, max(at) AS at,
           (array_agg(whole ORDER BY at DESC) FILTER (WHERE whole IS NOT NULL))[1] AS whole
      FROM told GROUP BY id
  )
  INSERT INTO reporter_progress (reporter_id, data_through, delivered_at, whole, from_snap)
  SELECT n.id, greatest(p.data_through, n.through), greatest(p.delivered_at, n.at), coalesce(n.whole, p.whole), $5
    FROM newest n LEFT JOIN LATERAL (
      SELECT * FROM reporter_progress WHERE reporter_id = n.id ORDER BY from_snap DESC LIMIT 1) p ON true
   WHERE n.through > coalesce(p.data_through, '-infinity')
      OR n.at > coalesce(p.delivered_at, '-infinity') + interval '15 minutes'
      OR n.whole <> coalesce(p.whole, NOT n.whole)`;
