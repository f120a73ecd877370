import type { SievedRow } from '#sources';
import type { RejectionFilter, RejectionRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { waitsForRegister } from '../resolve/reference-problem.js';
import { resolvePart } from '../resolve/resolve-part.js';

/** What a replay did. */
export interface ReplayReport {
  readonly replayed: number;
  readonly resolved: number;
}

const pageRows = 1_000;

/**
 * Takes rejected rows again, by the adapters, mappings and registers of now; what comes through is published with cause
 * REPLAY, what does not keeps waiting with the reason of now. Rows that could not be read at all are left.
 */
export async function replayRejections(
  deps: IntakeDeps,
  sources: readonly IntakeSource[],
  filter: RejectionFilter = {},
): Promise<ReplayReport> {
  const { pool, store } = deps;
  const states = filter.states ?? (['OPEN', 'WAITING_REGISTER'] as const);
  let replayed = 0;
  let resolved = 0;
  let afterId = filter.afterId ?? 0;
  for (;;) {
    const page = await store.listRejections(pool, { ...filter, states, afterId, limit: pageRows });
    if (page.length === 0) return { replayed, resolved };
    afterId = page.at(-1)!.id;
    for (const group of byDelivery(page)) {
      const source = sources.find(({ id }) => id === group[0]!.sourceId);
      if (!source) continue;
      replayed += group.length;
      resolved += await replayGroup(deps, source, group);
    }
  }
}

/** Replays rejections of one delivery in one transaction; answers how many are solved. */
async function replayGroup(deps: IntakeDeps, source: IntakeSource, group: readonly RejectionRow[]): Promise<number> {
  const { pool, store } = deps;
  const { deliveryId, reporter, receivedAt } = group[0]!;
  return store.inTransaction(pool, async (client) => {
    const rows = group.map(({ row }) => row as SievedRow);
    const context = { deliveryId, reporter, receivedAt, cause: 'REPLAY' } as const;
    const { inbox, rejects } = await resolvePart(deps, client, source, rows, context);
    await store.writeInbox(client, inbox);
    const still = new Map(rejects.map(({ row, rejection }) => [row, rejection]));
    const settled = group.map(({ id }, index) => {
      const reason = still.get(rows[index]!);
      if (!reason) return { id, state: 'RESOLVED' } as const;
      const state = waitsForRegister.has(reason.code) ? ('WAITING_REGISTER' as const) : ('OPEN' as const);
      return { id, state, code: reason.code, field: reason.field, message: reason.message };
    });
    await store.settleRejections(client, settled);
    return settled.filter(({ state }) => state === 'RESOLVED').length;
  });
}

function byDelivery(rejections: readonly RejectionRow[]): readonly (readonly RejectionRow[])[] {
  const groups = new Map<number, RejectionRow[]>();
  for (const rejection of rejections) {
    if (rejection.row === undefined) continue;
    const group = groups.get(rejection.deliveryId);
    if (group) group.push(rejection);
    else groups.set(rejection.deliveryId, [rejection]);
  }
  return [...groups.values()];
}
