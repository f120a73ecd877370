import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0014IndexScore = sqlMigration('0014-index-score', [
  `alter table "index_score" add "band_level" int null, add "says_score" boolean null, add "says_rank" boolean null, add "says_band" boolean null, add "score_series" text null, add "rank_series" text null`,
  `alter table "index_score_past" add "band_level" int null, add "says_score" boolean null, add "says_rank" boolean null, add "says_band" boolean null, add "score_series" text null, add "rank_series" text null`,
]);
