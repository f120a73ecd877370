import { facts } from '#domain';
import { factTables } from '#store';
import type { BenchHub } from './open-bench-hub.js';

/** What a load leaves behind, as text to be compared: the head, what waits, and every record, version and cell. */
export async function readFootprint({ database: { pool } }: Pick<BenchHub, 'database'>): Promise<string> {
  const one = async (sql: string): Promise<string> => JSON.stringify((await pool.query(sql)).rows[0]);
  const found = [
    `head ${await one('SELECT n FROM snapshot_head')}`,
    `inbox ${await one('SELECT count(*) FROM inbox')}`,
  ];
  for (const { name } of facts.flatMap(factTables)) {
    const sums = await one(`SELECT count(*) AS rows, sum(hashtextextended(t::text, 0)) AS sum FROM ${name} t`);
    found.push(`${name} ${sums}`);
  }
  return found.join('\n');
}
