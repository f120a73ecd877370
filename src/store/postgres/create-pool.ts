import pg from 'pg';
import { type Logger, silentLogger } from '#kernel';
import { abandonStatements } from './abandon-statements.js';
import { typeParsers } from './type-parsers.js';

export interface PoolOptions {
  /** Most connections held at once. Default 10. */
  readonly max?: number;
  /** Shown in pg_stat_activity. Default `gianh`. */
  readonly applicationName?: string;
  /** A statement that takes longer is cancelled by the server, in milliseconds; 0 or nothing: no limit. */
  readonly statementTimeoutMs?: number;
  /**
   * Plan every statement for the values and table sizes of the moment: for writers, whose tables may grow from nothing
   * while a plan made for the empty table is still in use.
   */
  readonly planAnew?: boolean;
  readonly logger?: Logger;
}

/**
 * A pool of connections that speak the hub's values (`typeParsers`), in UTC.
 *
 * An idle connection that the server closes is logged and replaced, it never ends the process. Statements asked for under
 * `withSignal` are cancelled when nobody waits for them any more.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const {
    max = 10,
    applicationName = 'gianh',
    statementTimeoutMs = 0,
    planAnew = false,
    logger = silentLogger,
  } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 30_000,
    types: typeParsers,
    // Sent when the session starts: no round trip of its own, and values come in the one form the parsers know.
    options: `-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601${planAnew ? ' -c plan_cache_mode=force_custom_plan' : ''}`,
    ...(statementTimeoutMs > 0 ? { statement_timeout: statementTimeoutMs } : {}),
  });
  pool.on('error', (error) =>
    logger.warn({ code: (error as { code?: string }).code }, 'a database connection was lost'),
  );
  return abandonStatements(pool, url);
}
