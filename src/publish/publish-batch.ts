import type { RecordShape } from '#domain';
import type { PoolClient } from '#store';
import { assembleChanges } from './assemble-changes.js';
import { createPlacement, type Placement } from './create-placement.js';
import { dataThrough, deliveriesOf } from './data-through.js';
import type { PublishContext } from './publish-context.js';
import type { KindChanges } from './record-change.js';
import { sumDeltas } from './sum-deltas.js';

/** What one batch did. `snapshot` is absent when nothing changed. */
export interface PublishedBatch {
  readonly taken: number;
  readonly changed: number;
  readonly cells: number;
  readonly snapshot?: number;
  /** Milliseconds by stage, for the bench. */
  readonly spent: Readonly<Record<'read' | 'derive' | 'records' | 'cells', number>>;
}

const placements = new WeakMap<PublishContext, Placement>();

/**
 * Publishes the oldest `limit` rows of the inbox: records, past versions, cells, the next snapshot and a notice, in one
 * transaction. Call from one connection that holds the publisher's lock; a crash at any instant leaves all or nothing.
 */
export async function publishBatch(
  client: PoolClient,
  limit: number,
  context: PublishContext,
): Promise<PublishedBatch> {
  const started = performance.now();
  const { store } = context;
  const rows = await store.takeInbox(client, limit);
  const read = performance.now();
  if (rows.length === 0)
    return { taken: 0, changed: 0, cells: 0, spent: { read: read - started, derive: 0, records: 0, cells: 0 } };
  let placement = placements.get(context);
  if (!placement) placements.set(context, (placement = createPlacement(context.areaBook)));

  const changesOf = await assembleChanges(client, rows, context);
  const changed = [...changesOf.values()].reduce((sum, { changes }) => sum + changes.length, 0);
  const delivered = await store.readDeliveries(client, deliveriesOf(changesOf));
  const through = dataThrough(
    context.facts,
    changesOf,
    new Map(delivered.map(({ id, receivedAt }) => [id, receivedAt])),
  );
  const derived = performance.now();
  let recorded = derived;
  let cells = 0;

  await client.query('BEGIN');
  try {
    let snapshot: number | undefined;
    if (changed > 0) {
      snapshot = await store.takeSnapshot(client, causeOf(rows), changed, context.books);
      await writeChanges(client, changesOf, snapshot, context);
      recorded = performance.now();
      cells = await writeCells(client, changesOf, snapshot, context, placement);
      await store.recordProgress(client, through, snapshot);
      await client.query(`SELECT pg_notify('gianh_snapshot', $1)`, [String(snapshot)]);
    }
    for (const [shape, { raised }] of changesOf) await store.raiseVersions(client, shape, raised);
    await store.finishInbox(
      client,
      rows.map(({ id }) => id),
    );
    await client.query('COMMIT');
    const spent = {
      read: read - started,
      derive: derived - read,
      records: recorded - derived,
      cells: performance.now() - recorded,
    };
    return { taken: rows.length, changed, cells, snapshot, spent };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function writeChanges(
  client: PoolClient,
  changesOf: ReadonlyMap<RecordShape, KindChanges>,
  snapshot: number,
  { store }: PublishContext,
): Promise<void> {
  for (const [shape, { changes }] of changesOf) {
    const created = changes.filter(({ before }) => !before).map(({ after }) => after);
    const replaced = changes.filter(({ before }) => before).map(({ after }) => after);
    await store.writeRecords(client, shape, { created, replaced }, snapshot);
  }
}

/** Sums and writes fact by fact, one being summed while the server still writes the one before; answers how many cells. */
async function writeCells(
  client: PoolClient,
  changesOf: ReadonlyMap<RecordShape, KindChanges>,
  snapshot: number,
  { store, facts }: PublishContext,
  placement: Placement,
): Promise<number> {
  let count = 0;
  let writing = Promise.resolve();
  try {
    for (const fact of facts) {
      const changes = sumDeltas(fact, changesOf, placement);
      await writing;
      writing = store.applyDeltas(client, fact, changes, snapshot);
      count += changes.day.length + changes.month.length + changes.by.length + changes.hist.length;
    }
  } finally {
    // Also after a fault: nothing may be on its way when the transaction ends.
    await writing;
  }
  return count;
}

const causeOf = (rows: readonly { readonly cause: string }[]): string =>
  [...new Set(rows.map(({ cause }) => cause))].sort().join('+');
