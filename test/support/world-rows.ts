import type { RecordFields } from '#domain';
import type { InboxRow, Pool } from '#store';

/** An inbox row of a case of the small world. */
export const caseRow = (
  naturalKey: string,
  version: number,
  unitId: number | undefined,
  payload: RecordFields,
  more: Partial<InboxRow> = {},
): InboxRow => ({
  kind: 'world_case',
  source: 1,
  naturalKey,
  version: String(version).padStart(4, '0'),
  eventDay: payload['openedDay'] as string | undefined,
  deleted: false,
  unitId,
  flags: [],
  payload,
  deliveryId: undefined,
  cause: 'DELIVERY',
  ...more,
});

/** An inbox row of a part of a case. */
export const partRow = (
  naturalKey: string,
  version: number,
  unitId: number | undefined,
  payload: { readonly caseKey: string; readonly doneDay?: string },
  more: Partial<InboxRow> = {},
): InboxRow => ({ ...caseRow(naturalKey, version, unitId, payload, more), kind: 'world_part' });

/** A deletion version of a record. */
export const deletion = (row: InboxRow, version: number): InboxRow => ({
  ...row,
  version: String(version).padStart(4, '0'),
  deleted: true,
  unitId: undefined,
  payload: {},
});

/**
 * What a database says now, without how it came there: records but their numbers, snapshots and deliveries; cells that
 * hold something.
 */
export async function stateOf(pool: Pool): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_name ~ '^world_' AND table_name !~ '_past$'`,
  );
  const state: Record<string, readonly unknown[]> = {};
  for (const { name } of rows) {
    const found = await pool.query(
      `SELECT to_jsonb(t) - '{id,from_snap,delivery_id,event_day}'::text[] AS row FROM ${name} t`,
    );
    const all = found.rows.map(({ row }) => row as Record<string, unknown>);
    const kept = name.includes('_cell_') ? all.filter((cell) => holds(cell)) : all;
    state[name] = kept.map((row) => JSON.stringify(row)).sort();
  }
  return state;
}

const keys = new Set(['unit_id', 'day', 'month', 'scope', 'dim', 'member', 'measure', 'value']);

const holds = (cell: Record<string, unknown>): boolean =>
  Object.entries(cell).some(([name, amount]) => !keys.has(name) && Number(amount) !== 0);
