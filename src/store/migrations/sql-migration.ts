import { Migration } from '@mikro-orm/migrations';
import type { MigrationEntry } from '../postgres/create-orm.js';

/** A migration that runs these statements in order, inside the transaction of all migrations of one start. */
export function sqlMigration(name: string, statements: readonly string[]): MigrationEntry {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
