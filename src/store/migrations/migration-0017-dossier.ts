import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0017Dossier = sqlMigration('0017-dossier', [
  `create index "dossier_unit_id_received_day_idx" on "dossier" ("unit_id", "received_day")`,
  `create index "dossier_procedure_code_received_day_idx" on "dossier" ("procedure_code", "received_day")`,
]);
