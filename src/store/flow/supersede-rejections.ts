import type { Database } from './database.js';

/** A row that has come now: its wire table, natural key and, where known, version. */
export interface ArrivedRow {
  readonly table: string;
  readonly key: string;
  readonly version?: string;
}

/** So many waiting rejections are compared here; of more, the server compares. */
const few = 500;

/** Closes waiting rejections of rows of which the same or a later version has come now. */
export async function supersedeRejections(
  db: Database,
  sourceId: number,
  arrived: readonly ArrivedRow[],
): Promise<void> {
  if (arrived.length === 0) return;
  const { rows: waiting } = await db.query<Waiting>({
    name: 'waiting_rejections',
    text: `SELECT id, wire_table, natural_key, version FROM rejection
      WHERE source_id = $1 AND state IN ('OPEN', 'WAITING_REGISTER') AND natural_key IS NOT NULL LIMIT ${few + 1}`,
    values: [sourceId],
  });
  if (waiting.length > few) return supersedeMany(db, sourceId, arrived);
  // Most rows that come wait for nothing and nobody: thousands of keys need not be sent.
  const ids = waiting.length === 0 ? [] : closed(waiting, arrived);
  if (ids.length === 0) return;
  await db.query(
    `UPDATE rejection SET state = 'SUPERSEDED' WHERE id = ANY($1::bigint[]) AND state IN ('OPEN', 'WAITING_REGISTER')`,
    [ids],
  );
}

interface Waiting {
  readonly id: number;
  readonly wire_table: string | null;
  readonly natural_key: string;
  readonly version: string | null;
}

function closed(waiting: readonly Waiting[], arrived: readonly ArrivedRow[]): readonly number[] {
  const byKey = Map.groupBy(waiting, ({ natural_key: key }) => key);
  const ids = new Set<number>();
  for (const { table, key, version } of arrived) {
    for (const one of byKey.get(key) ?? []) {
      if (one.wire_table !== table) continue;
      if (one.version === null || version === undefined || one.version <= version) ids.add(one.id);
    }
  }
  return [...ids];
}

async function supersedeMany(db: Database, sourceId: number, arrived: readonly ArrivedRow[]): Promise<void> {
  await db.query(
    `UPDATE rejection r SET state = 'SUPERSEDED'
       FROM unnest($2::text[], $3::text[], $4::text[]) AS a(wire_table, natural_key, version)
      WHERE r.source_id = $1 AND r.natural_key = a.natural_key AND r.wire_table = a.wire_table
        AND r.state IN ('OPEN', 'WAITING_REGISTER')
        AND (r.version IS NULL OR a.version IS NULL OR r.version COLLATE "C" <= a.version COLLATE "C")`,
    [sourceId, arrived.map(({ table }) => table), arrived.map(({ key }) => key), arrived.map(({ version }) => version)],
  );
}
