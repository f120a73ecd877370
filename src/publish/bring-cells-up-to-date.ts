import type { Logger } from '#kernel';
import type { PoolClient, SnapshotBooks } from '#store';
import { cellContent, placementContent } from './cell-content.js';
import type { PublishContext } from './publish-context.js';

/** What bringing cells up to date did. `snapshot` is absent when nothing had to change. */
export interface CellRebuild {
  /** Facts whose measures, dimensions or placement differ from those their cells were counted by. */
  readonly facts: readonly string[];
  readonly cells: number;
  readonly snapshot?: number;
}

/**
 * Makes cells and the newest snapshot follow the definitions in force, in one transaction, before anything is published
 * under them: cells counted by other measures, dimensions or another area book are counted anew from the records, and a
 * snapshot with the cause REBUILD (or what else changed) names the new books.
 *
 * Until it commits the newest snapshot names the books of before, so that answers stay right; killed in the middle it
 * leaves everything as it was, and the next hub begins again. Call from the connection that holds the publisher's lock.
 */
export async function bringCellsUpToDate(
  client: PoolClient,
  context: PublishContext,
  logger: Logger,
  onRecounted: (fact: string, done: number, total: number) => void = () => undefined,
): Promise<CellRebuild> {
  const { store, facts } = context;
  const placement = placementContent(context.areaBook);
  const wanted = facts.map((fact) => [fact, cellContent(fact, placement)] as const);
  const known = await store.readCellBasis(client);
  const stale = wanted.filter(([fact, content]) => known.get(fact.name) !== content);
  const head = await store.readHead(client);
  const changed = head.n === 0 ? [] : differingBooks(head, context.books);
  const names = stale.map(([fact]) => fact.name);
  if (stale.length === 0 && changed.length === 0) return { facts: [], cells: 0 };

  await client.query('BEGIN');
  try {
    let cells = 0;
    for (const [index, [fact]] of stale.entries()) {
      const found = await store.recountCells(client, fact);
      cells += found;
      if (head.n > 0) {
        logger.info({ fact: fact.name, cells: found, done: index + 1, total: stale.length }, 'cells counted anew');
        onRecounted(fact.name, index + 1, stale.length);
      }
    }
    let snapshot: number | undefined;
    if (cells > 0 || changed.length > 0) {
      const cause = [...(cells > 0 ? ['REBUILD'] : []), ...changed].join('+');
      snapshot = await store.takeSnapshot(client, cause, 0, context.books);
      for (const [fact] of cells > 0 ? stale : []) await store.replaceCells(client, fact, snapshot);
      await client.query(`SELECT pg_notify('gianh_snapshot', $1)`, [String(snapshot)]);
    }
    const basis = stale.map(([fact, content]) => [fact.name, content] as const);
    await store.saveCellBasis(client, basis, snapshot ?? head.n);
    await client.query('COMMIT');
    return { facts: names, cells, snapshot };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** What the newest snapshot names otherwise than the context, as causes. */
function differingBooks(head: SnapshotBooks, books: SnapshotBooks): readonly string[] {
  const causes = {
    DEFINITIONS: head.definitionSet === books.definitionSet,
    REGISTERS: head.areaBook === books.areaBook && head.registers === books.registers,
    CALENDAR: head.calendar === books.calendar,
    TARGETS: head.targets === books.targets,
  };
  return Object.entries(causes).flatMap(([cause, isSame]) => (isSame ? [] : [cause]));
}
