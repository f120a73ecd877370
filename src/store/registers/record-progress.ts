import type pg from 'pg';

/** The latest event day a delivery brought. */
export interface ReporterDay {
  readonly deliveryId: number;
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
     SELECT r.id, max(least(d.day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)), $3
       FROM unnest($1::bigint[], $2::date[]) AS d(delivery_id, day)
       JOIN delivery v ON v.id = d.delivery_id
       JOIN source s ON s.id = v.source_id
       JOIN reporter r ON r.source_name = s.name AND r.code = v.reporter_code
      WHERE (r.from_day IS NULL OR r.from_day <= d.day) 
      GROUP BY r.id
     HAVING max(least(d.day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
            > coalesce((SELECT max(p.data_through) FROM reporter_progress p WHERE p.reporter_id = r.id), '-infinity')`,
    [days.map(({ deliveryId }) => deliveryId), days.map(({ day }) => day), snapshot],
  );
}
