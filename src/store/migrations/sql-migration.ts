/** Statements that run in order, inside the transaction of all migrations of one start. */
export interface SqlMigration {
  /** Remembered in the database; names sort in the order of application. */
  readonly name: string;
  readonly statements: readonly string[];
}

/** A migration as text: to know which ones there are needs no ORM. */
export function sqlMigration(name: string, statements: readonly string[]): SqlMigration {
  return { name, statements };
}
