import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0019Records = sqlMigration('0019-records', [
  `create index "dossier_from_snap_idx" on "dossier" ("from_snap")`,
  `create index "dossier_step_from_snap_idx" on "dossier_step" ("from_snap")`,
  `create index "visit_from_snap_idx" on "visit" ("from_snap")`,
  `create index "pupil_enrolment_from_snap_idx" on "pupil_enrolment" ("from_snap")`,
  `create index "school_class_from_snap_idx" on "school_class" ("from_snap")`,
  `create index "school_listing_from_snap_idx" on "school_listing" ("from_snap")`,
  `create index "staff_account_from_snap_idx" on "staff_account" ("from_snap")`,
  `create index "city_report_from_snap_idx" on "city_report" ("from_snap")`,
  `create index "indicator_value_from_snap_idx" on "indicator_value" ("from_snap")`,
  `create index "index_score_from_snap_idx" on "index_score" ("from_snap")`,
  `create index "delivery_quality_from_snap_idx" on "delivery_quality" ("from_snap")`,
]);
