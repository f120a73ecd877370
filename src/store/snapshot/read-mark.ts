import type { Pool } from '../postgres/pool.js';
import { snapshotColumns } from './snapshot-row.js';

/** Two texts that stay the same as long as the newest snapshot, and as long as the database, does. */
export interface HeadMark {
  /** The newest snapshot's whole row. */
  readonly snapshot: string;
  /** PostgreSQL's own picture of its transactions: after any write that is committed it is another. */
  readonly writes: string;
}

const statement = `
  SELECT row_to_json(s)::text AS snapshot, pg_current_snapshot()::text AS writes
    FROM snapshot_head h JOIN (SELECT ${snapshotColumns} FROM snapshot) s ON s.n = h.n`;

/** Reads both in one statement; `undefined` for an empty hub. */
export async function readHeadMark(pool: Pool): Promise<HeadMark | undefined> {
  const { rows } = await pool.query<HeadMark & object>({ name: 'read_head_mark', text: statement });
  return rows[0];
}
