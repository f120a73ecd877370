import type { RejectionState } from '../flow/rejection-row.js';
import type { Pool } from '../postgres/pool.js';

/** Which rejections a reader asks for; what is absent does not matter. */
export interface RejectionQuestion {
  readonly source?: string;
  readonly codes?: readonly string[];
  readonly states?: readonly RejectionState[];
  /** `from <= createdAt < before`. */
  readonly from?: string;
  readonly before?: string;
}

/** A rejection as a reader sees it: never the row itself. */
export interface ReadRejection {
  readonly id: number;
  readonly source: string;
  readonly deliveryId: number;
  readonly position: string;
  readonly naturalKey?: string;
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  readonly state: RejectionState;
  readonly createdAt: string;
}

const from = 'FROM rejection r JOIN source s ON s.id = r.source_id';
const where = `($1::text IS NULL OR s.name = $1) AND ($2::text[] IS NULL OR r.code = ANY($2))
  AND ($3::text[] IS NULL OR r.state = ANY($3)) AND ($4::timestamptz IS NULL OR r.created_at >= $4)
  AND ($5::timestamptz IS NULL OR r.created_at < $5)`;

const values = ({ source, codes, states, from, before }: RejectionQuestion): unknown[] => [
  source,
  codes,
  states,
  from,
  before,
];

/** Rejections, newest first, those with a smaller id than `olderThan`, at most `limit`. */
export async function readRejections(
  pool: Pool,
  question: RejectionQuestion,
  limit: number,
  olderThan?: number,
): Promise<readonly ReadRejection[]> {
  const { rows } = await pool.query(
    `SELECT r.id, s.name AS source, r.delivery_id, r.position, r.natural_key, r.field, r.code, r.message, r.state, r.created_at
       ${from} WHERE ${where} AND ($6::bigint IS NULL OR r.id < $6) ORDER BY r.id DESC LIMIT $7`,
    [...values(question), olderThan, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    deliveryId: row.delivery_id,
    position: row.position,
    naturalKey: row.natural_key ?? undefined,
    field: row.field ?? undefined,
    code: row.code,
    message: row.message,
    state: row.state,
    createdAt: row.created_at,
  }));
}

/** How many there are. */
export async function countRejections(pool: Pool, question: RejectionQuestion): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*) AS n ${from} WHERE ${where}`, values(question));
  return rows[0]!.n;
}
