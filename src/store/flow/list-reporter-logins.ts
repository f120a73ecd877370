import type { Database } from './database.js';

/** Reporters of a source that owe on a day, and whether they can log in. */
export async function listReporterLogins(
  db: Database,
  sourceName: string,
  day: string,
): Promise<readonly { readonly code: string; readonly hasCredential: boolean }[]> {
  const { rows } = await db.query(
    `SELECT DISTINCT code, credential_hash IS NOT NULL AS has_credential FROM reporter
      WHERE source_name = $1 AND (from_day IS NULL OR from_day <= $2) AND (to_day IS NULL OR $2 < to_day) ORDER BY code`,
    [sourceName, day],
  );
  return rows.map((row) => ({ code: row.code, hasCredential: row.has_credential }));
}
