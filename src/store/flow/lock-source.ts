import type { Pool, PoolClient } from '../postgres/pool.js';

const lockClass = 4_749_145;

/**
 * Takes the one place of a run of this source and answers how to give it back, or `undefined` when a run is going on.
 *
 * The lock lives with a connection of its own: a hub that is killed leaves none behind.
 */
export async function lockSource(pool: Pool, sourceId: number): Promise<(() => Promise<void>) | undefined> {
  const client: PoolClient = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  const giveBack = (): void => {
    client.removeListener('error', onError);
    client.release(broken);
  };
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS got', [lockClass, sourceId]);
    if (rows[0]?.got !== true) {
      giveBack();
      return undefined;
    }
  } catch (error) {
    giveBack();
    throw error;
  }
  return async () => {
    await client
      .query('SELECT pg_advisory_unlock($1, $2)', [lockClass, sourceId])
      .catch((error: Error) => (broken = error));
    giveBack();
  };
}
