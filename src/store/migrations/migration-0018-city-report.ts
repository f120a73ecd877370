import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0018CityReport = sqlMigration('0018-city-report', [
  `create index "city_report_unit_id_received_day_idx" on "city_report" ("unit_id", "received_day")`,
  `create index "city_report_agency_id_received_day_idx" on "city_report" ("agency_id", "received_day")`,
]);
