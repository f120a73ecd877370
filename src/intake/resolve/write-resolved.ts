import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { NewRejection, PoolClient } from '#store';
import { waitsForRegister } from './reference-problem.js';
import type { ResolvedPart } from './resolve-part.js';
import type { RowReject } from './translate-rows.js';

/**
 * Writes what rows became, inside the caller's transaction: the inbox and the rejections; a rejection that waited for a
 * record that has come again is closed.
 */
export async function writeResolved(
  deps: IntakeDeps,
  client: PoolClient,
  sourceId: number,
  deliveryId: number,
  { inbox, rejects, arrived }: ResolvedPart,
): Promise<void> {
  const { store } = deps;
  await store.writeInbox(client, inbox);
  await store.supersedeRejections(client, sourceId, [
    ...arrived.map(({ row, draft }) => ({ table: row.table, key: draft.key, version: draft.version })),
    ...rejects.flatMap(({ row, rejection, version }) =>
      rejection.key === undefined ? [] : [{ table: row.table, key: storable(rejection.key), version }],
    ),
  ]);
  const createdAt = instantNow(deps);
  await store.writeRejections(
    client,
    rejects.map((reject) => rejectionOf(reject, sourceId, deliveryId, createdAt)),
  );
}

const rejectionOf = (
  { row, rejection, version }: RowReject,
  sourceId: number,
  deliveryId: number,
  createdAt: string,
): NewRejection => ({
  sourceId,
  deliveryId,
  position: storable(row.position),
  wireTable: row.table,
  naturalKey: rejection.key && storable(rejection.key),
  version,
  field: rejection.field,
  code: rejection.code,
  message: storable(rejection.message),
  row,
  createdAt,
  state: waitsForRegister.has(rejection.code) ? 'WAITING_REGISTER' : 'OPEN',
});

/** Text of a bad row may hold anything; what PostgreSQL cannot hold is replaced. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').slice(0, 2_000);
