import type pg from 'pg';

/** The number the next snapshot will have; until the transaction's end nobody takes it. */
export async function nextSnapshot(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT n FROM snapshot_head FOR SHARE');
  return rows[0]!.n + 1;
}
