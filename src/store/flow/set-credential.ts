import type { Database } from './database.js';

/** Gives a reporter its login; answers how many of its periods of duty it now holds for. */
export async function setCredential(
  db: Database,
  reporter: { readonly sourceName: string; readonly code: string },
  credential: { readonly username: string; readonly credentialHash: string },
): Promise<number> {
  const { rowCount } = await db.query(
    'UPDATE reporter SET username = $3, credential_hash = $4 WHERE source_name = $1 AND code = $2',
    [reporter.sourceName, reporter.code, credential.username, credential.credentialHash],
  );
  return rowCount ?? 0;
}
