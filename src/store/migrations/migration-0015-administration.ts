import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0015Administration = sqlMigration('0015-administration', [
  `alter table "reporter_past" add "name" text null, add "expected_by" text null, add "contact_office" text null`,
  `alter table "reporter_progress" add "delivered_at" timestamptz(0) null, add "whole" boolean null`,
  `alter table "reporter_progress" alter column "data_through" drop not null`,
]);
