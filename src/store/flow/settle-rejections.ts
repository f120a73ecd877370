import type { Database } from './database.js';
import type { RejectionState } from './rejection-row.js';

/** How a replayed rejection stands now; a reason that changed is kept. */
export interface SettledRejection {
  readonly id: number;
  readonly state: RejectionState;
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
}

/** Writes the outcome of a replay. */
export async function settleRejections(db: Database, settled: readonly SettledRejection[]): Promise<void> {
  if (settled.length === 0) return;
  await db.query(
    `UPDATE rejection r SET state = s.state, code = coalesce(s.code, r.code), field = coalesce(s.field, r.field),
            message = coalesce(s.message, r.message)
       FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) AS s(id, state, code, field, message)
      WHERE r.id = s.id`,
    [
      settled.map(({ id }) => id),
      settled.map(({ state }) => state),
      settled.map(({ code }) => code),
      settled.map(({ field }) => field),
      settled.map(({ message }) => message),
    ],
  );
}
