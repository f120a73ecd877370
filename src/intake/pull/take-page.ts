import type { PulledPage } from '#sources';
import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { defaultPartRows } from '../land/land-parts.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { writeResolved } from '../resolve/write-resolved.js';

/** What the run had before this page. */
interface Before {
  readonly rows: number;
  readonly bytes: number;
  readonly parts: number;
  /** Of all pages so far, this one included. */
  readonly sha256: string;
}

/** Lands, resolves and remembers one pulled page in one transaction. */
export async function takePage(
  deps: IntakeDeps,
  source: IntakeSource,
  delivery: DeliveryRow,
  page: PulledPage,
  before: Before,
): Promise<{ readonly parts: number; readonly accepted: number; readonly rejected: number }> {
  const { pool, store, partRows = defaultPartRows } = deps;
  const { id, reporter, receivedAt } = delivery;
  return store.inTransaction(pool, async (client) => {
    let parts = 0;
    let accepted = 0;
    for (let first = 0; first < page.rows.length; first += partRows) {
      const rows = page.rows.slice(first, first + partRows);
      const part = before.parts + parts;
      await store.writePart(client, id, part, rows);
      const context = { deliveryId: id, reporter, receivedAt, cause: 'DELIVERY' } as const;
      const resolved = await resolvePart(deps, client, source, rows, context);
      await writeResolved(deps, client, source.id, id, resolved);
      await store.settlePart(client, id, part, {
        accepted: resolved.accepted,
        rejected: rows.length - resolved.accepted,
      });
      accepted += resolved.accepted;
      parts += 1;
    }
    await store.saveCursor(client, source.id, page.cursor);
    await store.describeDelivery(client, id, {
      state: 'LANDING',
      sha256: before.sha256,
      bytes: before.bytes + page.bytes.length,
      actual: before.rows + page.rows.length,
    });
    return { parts, accepted, rejected: page.rows.length - accepted };
  });
}
