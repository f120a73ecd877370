import type { Database } from './database.js';

/** What is needed to let a reporter in. */
export interface ReporterCredential {
  readonly id: number;
  readonly code: string;
  readonly credentialHash?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The reporters of a source that log in by this name; a code that ended and began again is two. */
export async function findReporters(
  db: Database,
  sourceName: string,
  username: string,
): Promise<readonly ReporterCredential[]> {
  const { rows } = await db.query(
    `SELECT id, code, credential_hash, from_day, to_day FROM reporter
      WHERE source_name = $1 AND username = $2 ORDER BY from_day DESC NULLS LAST`,
    [sourceName, username],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    credentialHash: row.credential_hash ?? undefined,
    from: row.from_day ?? undefined,
    to: row.to_day ?? undefined,
  }));
}
