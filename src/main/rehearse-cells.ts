import { assembleChanges, type CellGrain, createPlacement, sumDeltas } from '#publish';
import { type InboxRow, publishStore, type WaitingRow } from '#store';
import { facts } from '#domain';
import type { Hub } from './hub.js';
import { publishContext } from './publisher/publish-context.js';

/** Cells that publishing these rows would move, per fact and grain. */
export type MovedCells = Readonly<Record<string, Readonly<Record<CellGrain, number>>>>;

/** What publishing rows would do to records and cells, found out by the publisher's own steps without writing. */
export async function rehearseCells(
  hub: Hub,
  inbox: readonly InboxRow[],
): Promise<{ readonly changed: number; readonly cells: MovedCells }> {
  const context = publishContext(hub.registers());
  const rows: readonly WaitingRow[] = inbox.map((row, index) => ({ ...row, id: index + 1 }));
  const client = await hub.database.pool.connect();
  try {
    const changes = await assembleChanges(client, rows, { ...context, store: publishStore });
    const placement = createPlacement(context.areaBook);
    const cells = facts.map((fact) => {
      const { day, month, by, hist } = sumDeltas(fact, changes, placement);
      return [fact.name, { day: day.length, month: month.length, by: by.length, hist: hist.length }] as const;
    });
    const moved = cells.filter(([, grains]) => Object.values(grains).some((count) => count > 0));
    const changed = [...changes.values()].reduce((sum, { changes: kind }) => sum + kind.length, 0);
    return { changed, cells: Object.fromEntries(moved) };
  } finally {
    client.release();
  }
}
