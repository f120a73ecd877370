import type pg from 'pg';
import { currentSignal } from '#kernel';
import { withConnection } from './with-connection.js';

type Query = (...statement: readonly unknown[]) => Promise<unknown>;

/**
 * Lets a pool stop statements nobody waits for any more: what runs under `withSignal` is cancelled in PostgreSQL when the
 * signal aborts, and rejects with its reason.
 *
 * PostgreSQL itself does not notice a client that goes away before the statement ends, so it is told, by a connection of
 * its own: those of the pool may all be busy with the very statements that are to end.
 */
export function abandonStatements(pool: pg.Pool, url: string): pg.Pool {
  const query = pool.query.bind(pool) as unknown as Query;
  pool.query = ((...statement: readonly unknown[]) => {
    const signal = currentSignal();
    return signal ? queryUnder(signal, pool, url, statement) : query(...statement);
  }) as typeof pool.query;
  return pool;
}

async function queryUnder(
  signal: AbortSignal,
  pool: pg.Pool,
  url: string,
  statement: readonly unknown[],
): Promise<unknown> {
  signal.throwIfAborted();
  const client = (await pool.connect()) as pg.PoolClient & { readonly processID?: number };
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  const cancel = (): void => {
    // Given up with its connection: a cancel that comes late must not meet the next one's statement.
    broken ??= signal.reason as Error;
    const { processID } = client;
    withConnection(url, (other) => other.query('SELECT pg_cancel_backend($1)', [processID])).catch(() => undefined);
  };
  try {
    signal.throwIfAborted();
    signal.addEventListener('abort', cancel, { once: true });
    return await (client.query as unknown as Query).apply(client, [...statement]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    client.removeListener('error', onError);
    client.release(broken);
  }
}
