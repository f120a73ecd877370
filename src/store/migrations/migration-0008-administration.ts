import { sqlMigration } from './sql-migration.js';

/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */
export const migration0008Administration = sqlMigration('0008-administration', [
  `create table "cell_basis" ("fact" text not null, "content" text not null, "from_snap" bigint not null, primary key ("fact"))`,
  `create table "reporter_past" ("id" int not null, "from_snap" bigint not null default 0, "source_name" text not null, "code" text not null, "organisation_kind" text null, "organisation_code" text null, "from_day" date null, "to_day" date null, "to_snap" bigint not null default '9007199254740991'::bigint, primary key ("id", "from_snap"))`,
  `alter table "reporter" add "from_snap" bigint not null default 0`,
  `alter table "snapshot" add "targets" text not null default '', add "loading" text[] null, add "closes" text null`,
  `alter table "unit_ancestor" drop constraint "unit_ancestor_pkey"`,
  `alter table "unit_ancestor" add "from_snap" bigint not null default 0, add "to_snap" bigint not null default '9007199254740991'::bigint`,
  `alter table "unit_ancestor" add primary key ("unit_id", "ancestor_id", "from_snap")`,
  `alter table "unit_carry" drop constraint "unit_carry_pkey"`,
  `alter table "unit_carry" add "from_snap" bigint not null default 0, add "to_snap" bigint not null default '9007199254740991'::bigint`,
  `alter table "unit_carry" add primary key ("unit_id", "from_day", "carried_id", "from_snap")`,
]);
