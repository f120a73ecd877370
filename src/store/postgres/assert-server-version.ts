import type pg from 'pg';
import { GianhError } from '#kernel';

const OLDEST = 15;
const NEWEST = 18;

/** Refuses a PostgreSQL outside 15 to 18 with GIANH_DATA_VERSION; answers its major version. */
export async function assertServerVersion(database: Pick<pg.Pool, 'query'> | pg.ClientBase): Promise<number> {
  const { rows } = await database.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`);
  const major = Math.floor(Number(rows[0]?.number) / 10_000);
  return checkServerVersion(major);
}

/** The rule without the question. */
export function checkServerVersion(major: number): number {
  if (major >= OLDEST && major <= NEWEST) return major;
  throw new GianhError(
    'GIANH_DATA_VERSION',
    `The database server is PostgreSQL ${major}; the hub works with ${OLDEST} to ${NEWEST}: point DATABASE_URL at one of these, ` +
      'or leave it out to use the embedded one.',
    { found: major, oldest: OLDEST, newest: NEWEST },
  );
}
