import type { PulledPage, SievedRow } from '#sources';
import type { PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { defaultPartRows } from '../land/land-parts.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { writeResolved } from '../resolve/write-resolved.js';
import type { PullEntry, PullLedger } from './pull-ledger.js';

/** Lands, resolves and remembers one pulled page in one transaction; answers how many rows came through. */
export async function takePage(
  deps: IntakeDeps,
  source: IntakeSource,
  ledger: PullLedger,
  page: PulledPage,
): Promise<{ readonly accepted: number }> {
  const { pool, store } = deps;
  ledger.hash(page.bytes);
  return store.inTransaction(pool, async (client) => {
    let accepted = 0;
    for (const [entry, rows] of await ledger.sort(client, page.rows)) {
      accepted += await takeRows(deps, client, source, entry, rows);
    }
    await store.saveCursor(client, source.id, page.cursor);
    await ledger.note(client);
    return { accepted };
  });
}

async function takeRows(
  deps: IntakeDeps,
  client: PoolClient,
  source: IntakeSource,
  entry: PullEntry,
  all: readonly SievedRow[],
): Promise<number> {
  const { store, partRows = defaultPartRows } = deps;
  const { id, reporter, receivedAt } = entry.delivery;
  const before = entry.accepted;
  for (let first = 0; first < all.length; first += partRows) {
    const rows = all.slice(first, first + partRows);
    await store.writePart(client, id, entry.parts, rows);
    const context = { deliveryId: id, reporter, receivedAt, cause: 'DELIVERY' } as const;
    const resolved = await resolvePart(deps, client, source, rows, context);
    await writeResolved(deps, client, source.id, id, resolved);
    const { accepted } = resolved;
    await store.settlePart(client, id, entry.parts, { accepted, rejected: rows.length - accepted });
    entry.parts += 1;
    entry.rows += rows.length;
    entry.accepted += accepted;
  }
  return entry.accepted - before;
}
