import { Migration } from '@mikro-orm/migrations';
import type { MigrationEntry } from '../postgres/create-orm.js';
import type { SqlMigration } from './sql-migration.js';

/** A migration as the ORM's migrator runs it. */
export function ormMigration({ name, statements }: SqlMigration): MigrationEntry {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
