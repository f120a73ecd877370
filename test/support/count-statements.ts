import type { Pool } from '#store';

/** The texts of the statements a pool is asked from now on, also over its connections; empty the array to start anew. */
export function countStatements(pool: Pool): string[] {
  const seen: string[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  pool.query = ((config: string | { readonly text: string }, ...rest: unknown[]) => {
    seen.push(typeof config === 'string' ? config : config.text);
    return query(config, ...rest);
  }) as typeof pool.query;
  return seen;
}
