import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0006Indicator = sqlMigration('0006-indicator', [
  `create table "indicator_cell_by" ("unit_id" int not null, "month" date not null, "scope" smallint not null, "dim" text not null, "member" text not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "month", "scope", "dim", "member"))`,
  `create table "indicator_cell_by_past" ("unit_id" int not null, "month" date not null, "scope" smallint not null, "dim" text not null, "member" text not null, "to_snap" bigint not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "month", "scope", "dim", "member", "to_snap"))`,
  `create table "indicator_cell_day" ("unit_id" int not null, "day" date not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "day"))`,
  `create table "indicator_cell_day_past" ("unit_id" int not null, "day" date not null, "to_snap" bigint not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "day", "to_snap"))`,
  `create table "indicator_cell_month" ("unit_id" int not null, "month" date not null, "scope" smallint not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "month", "scope"))`,
  `create table "indicator_cell_month_past" ("unit_id" int not null, "month" date not null, "scope" smallint not null, "to_snap" bigint not null, "indicator_values_held" bigint not null default 0, "from_snap" bigint not null, primary key ("unit_id", "month", "scope", "to_snap"))`,
  `create table "indicator_value" ("id" bigserial primary key, "source" int not null, "natural_key" text not null, "version" text not null, "event_day" date null, "deleted" boolean not null default false, "unit_id" int null, "flags" text[] null, "rule_version" int not null, "content_hash" text not null, "delivery_id" bigint null, "office_code" text null, "indicator_code" text null, "indicator_name" text null, "period_code" text null, "period_grain" text null, "period_last_day" date null, "status" text null, "value" numeric(24,6) null, "unit" text null, "agency_id" int null, "basis" text null, "status_rank" int null, "from_snap" bigint not null)`,
  `create index "indicator_value_indicator_code_period_code_idx" on "indicator_value" ("indicator_code", "period_code")`,
  `alter table "indicator_value" add constraint "indicator_value_natural_key_source_key" unique ("natural_key", "source")`,
  `create table "indicator_value_past" ("id" bigint not null, "to_snap" bigint not null, "source" int not null, "natural_key" text not null, "version" text not null, "event_day" date null, "deleted" boolean not null default false, "unit_id" int null, "flags" text[] null, "rule_version" int not null, "content_hash" text not null, "delivery_id" bigint null, "office_code" text null, "indicator_code" text null, "indicator_name" text null, "period_code" text null, "period_grain" text null, "period_last_day" date null, "status" text null, "value" numeric(24,6) null, "unit" text null, "agency_id" int null, "basis" text null, "status_rank" int null, "from_snap" bigint not null, primary key ("id", "to_snap"))`,
  `create index "indicator_value_past_to_snap_idx" on "indicator_value_past" ("to_snap")`,
  `alter table "indicator_cell_by" set (fillfactor = 80)`,
  `alter table "indicator_cell_day" set (fillfactor = 80)`,
  `alter table "indicator_cell_month" set (fillfactor = 80)`,
]);
