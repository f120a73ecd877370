import type { Fact } from '#domain';
import { inTransaction } from '../postgres/in-transaction.js';
import type { Pool, PoolClient } from '../postgres/pool.js';
import { factTables } from '../schema/all-tables.js';

/** How long snapshots are kept beside month ends and pinned ones, which are kept for ever. */
export interface Retention {
  /** Days of which every snapshot is kept. */
  readonly allDays: number;
  /** Days of which the last snapshot of each civil day is kept. */
  readonly dayEndDays: number;
}

/** What thinning let go, or would. */
export interface Thinning {
  readonly kept: number;
  readonly snapshots: number;
  /** Superseded versions of records, cells and registers that no kept snapshot reads. */
  readonly versions: number;
}

export interface ThinningOptions {
  readonly facts: readonly Fact[];
  readonly retention: Retention;
  readonly dryRun?: boolean;
  /** Waited between letting snapshots go and deleting versions: whoever reads at one of them may end. */
  readonly patience?: () => Promise<unknown>;
}

/**
 * Lets snapshots go that the retention does not keep, and deletes past versions whose `[from, to)` holds no kept one;
 * nothing that was superseded less than an hour ago. Answers at kept snapshots stay what they are.
 *
 * A kill in the middle leaves versions that nobody reads; the next thinning deletes them.
 */
export async function thinSnapshots(pool: Pool, options: ThinningOptions): Promise<Thinning> {
  const { facts, retention, dryRun = false, patience } = options;
  const days = [retention.allDays, retention.dayEndDays];
  const { rows } = await pool.query<{ bound: number | null }>(
    `SELECT max(n) AS bound FROM snapshot WHERE at < now() - interval '1 hour'`,
  );
  const bound = rows[0]!.bound ?? 0;
  const letGo = await inTransaction(pool, async (client) => {
    const kept = await listKept(client, days);
    if (dryRun) {
      const found = await client.query<{ n: number }>('SELECT count(*) AS n FROM snapshot');
      const versions = await eachTable(facts, (table) => countUnread(client, table, bound));
      return { kept, snapshots: found.rows[0]!.n - kept, versions };
    }
    const { rowCount } = await client.query(
      'DELETE FROM snapshot s WHERE NOT EXISTS (SELECT FROM thin_kept k WHERE k.n = s.n)',
    );
    return { kept, snapshots: rowCount ?? 0, versions: 0 };
  });
  if (dryRun) return letGo;
  if (letGo.snapshots > 0) await patience?.();
  const versions = await eachTable(facts, async (table) => {
    const { rowCount } = await pool.query(`DELETE FROM ${table} p WHERE ${unread('snapshot')}`, [bound]);
    return rowCount ?? 0;
  });
  return { ...letGo, versions };
}

/** Numbers of the snapshots to keep, in `thin_kept` until the end of the transaction; days as $1 and $2. */
async function listKept(client: PoolClient, days: readonly number[]): Promise<number> {
  const civil = `at AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  await client.query('CREATE TEMP TABLE thin_kept (n bigint PRIMARY KEY) ON COMMIT DROP');
  const { rowCount } = await client.query(
    `INSERT INTO thin_kept
     SELECT n FROM snapshot WHERE kept OR at >= now() - make_interval(days => $1::int) OR at >= now() - interval '1 hour'
     UNION SELECT max(n) FROM snapshot HAVING max(n) IS NOT NULL
     UNION SELECT max(n) FROM snapshot GROUP BY date_trunc('month', ${civil})
     UNION SELECT max(n) FROM snapshot WHERE at >= now() - make_interval(days => $2::int) GROUP BY (${civil})::date`,
    [...days],
  );
  return rowCount ?? 0;
}

/** Whether a version `p` is read at none of the snapshots in a table; those superseded after snapshot $1 are left alone. */
const unread = (kept: string): string =>
  `p.to_snap <= $1 AND NOT EXISTS (SELECT FROM ${kept} k WHERE k.n >= p.from_snap AND k.n < p.to_snap)`;

async function countUnread(client: PoolClient, table: string, bound: number): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM ${table} p WHERE ${unread('thin_kept')}`,
    [bound],
  );
  return rows[0]!.n;
}

/** Adds up what is done to every table that keeps past versions. */
async function eachTable(facts: readonly Fact[], work: (table: string) => Promise<number>): Promise<number> {
  const past = facts.flatMap(factTables).map(({ name }) => name);
  const tables = [...past.filter((name) => name.endsWith('_past')), 'reporter_past', 'unit_carry', 'unit_ancestor'];
  let sum = 0;
  for (const table of tables) sum += await work(table);
  return sum;
}
