import type pg from 'pg';

/**
 * Runs `work` in one transaction on one connection: commits what it did, or rolls all of it back when it throws.
 *
 * A connection whose rollback fails is closed, not given back to the pool.
 */
export async function inTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
  mode: '' | 'READ ONLY' | 'ISOLATION LEVEL REPEATABLE READ' = '',
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // The pool listens only to idle connections; a server that goes away in the middle shows in the statement's error.
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query(`BEGIN ${mode}`);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.removeListener('error', onError);
    client.release(broken);
  }
}
