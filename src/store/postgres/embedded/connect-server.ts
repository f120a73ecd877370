import pg from 'pg';
import { withConnection } from '../with-connection.js';
import { readPassword, ROLE } from './data-folder.js';

/** The address of the role's database (or another one) on an embedded server; hexadecimal password, so nothing to escape. */
export async function serverUrl(dataFolder: string, port: number, database: string): Promise<string> {
  return `postgresql://${ROLE}:${await readPassword(dataFolder)}@127.0.0.1:${port}/${database}`;
}

/** Makes the role's database when it is not there yet. */
export async function ensureDatabase(dataFolder: string, port: number, database: string): Promise<void> {
  await withConnection(await serverUrl(dataFolder, port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
}
