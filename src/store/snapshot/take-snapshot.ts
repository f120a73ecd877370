import type pg from 'pg';

/** What a snapshot's answers depend on beside the records, by content. */
export interface SnapshotBooks {
  readonly definitionSet: string;
  readonly areaBook: string;
  readonly registers: string;
  readonly calendar: string;
  readonly targets: string;
  /** Names of the sources whose first load goes on; absent or empty: none. */
  readonly loading?: readonly string[];
}

/**
 * Advances the snapshot inside the caller's transaction and answers its number.
 *
 * The number comes from the head's row, never from a sequence: the row lock is the order, a rollback leaves no gap. Its
 * time has whole seconds, as readers see it, so that asking `asOf` a snapshot's own time finds it.
 */
export async function takeSnapshot(
  client: pg.ClientBase,
  cause: string,
  changes: number,
  books: SnapshotBooks,
): Promise<number> {
  const head = await client.query<{ n: number }>('UPDATE snapshot_head SET n = n + 1 RETURNING n');
  const { n } = head.rows[0]!;
  await client.query(
    `INSERT INTO snapshot (n, at, cause, changes, definition_set, area_book, registers, calendar, targets, loading)
     VALUES ($1, date_trunc('second', clock_timestamp()), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      n,
      cause,
      changes,
      books.definitionSet,
      books.areaBook,
      books.registers,
      books.calendar,
      books.targets,
      books.loading && books.loading.length > 0 ? books.loading : null,
    ],
  );
  return n;
}
