import type { Database } from './database.js';

/** What is known of a source's last run and deliveries. */
export interface SourceFacts {
  readonly id: number;
  readonly name: string;
  readonly system: string;
  readonly door: string;
  readonly lastRun?: {
    readonly state: string;
    readonly startedAt: string;
    readonly endedAt?: string;
    readonly message?: string;
  };
  readonly lastDelivery?: {
    readonly at: string;
    readonly state: string;
    readonly whole: boolean;
    readonly incompleteBecause?: string;
  };
  /** Reporters whose last delivery was not whole. */
  readonly incompleteReporters: number;
  readonly held: number;
  readonly waitingRejections: number;
}

/** All sources with their last run, last delivery and what waits; one statement. */
export async function readSourceFacts(db: Database): Promise<readonly SourceFacts[]> {
  const { rows } = await db.query(
    `SELECT s.id, s.name, s.system, s.door, r.state AS run_state, r.started_at, r.ended_at, r.message,
            d.received_at, d.state AS delivery_state, d.whole, d.incomplete_because,
            (SELECT count(*) FROM reporter_delivery i WHERE i.source_id = s.id AND NOT i.last_whole) AS incomplete,
            (SELECT count(*) FROM delivery h WHERE h.source_id = s.id AND h.state = 'HELD') AS held,
            (SELECT count(*) FROM rejection j WHERE j.source_id = s.id AND j.state IN ('OPEN', 'WAITING_REGISTER')) AS waiting
       FROM source s
       LEFT JOIN LATERAL (SELECT * FROM run WHERE source_id = s.id ORDER BY id DESC LIMIT 1) r ON true
       LEFT JOIN LATERAL (SELECT * FROM delivery WHERE source_id = s.id ORDER BY id DESC LIMIT 1) d ON true
      ORDER BY s.name`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    system: row.system,
    door: row.door,
    lastRun: row.run_state && {
      state: row.run_state,
      startedAt: row.started_at,
      endedAt: row.ended_at ?? undefined,
      message: row.message ?? undefined,
    },
    lastDelivery: row.delivery_state && {
      at: row.received_at,
      state: row.delivery_state,
      whole: row.whole,
      incompleteBecause: row.incomplete_because ?? undefined,
    },
    incompleteReporters: row.incomplete,
    held: row.held,
    waitingRejections: row.waiting,
  }));
}
