import type { Table } from './table.js';

/** Registers that SQL reads keep their earlier rows: a row holds at snapshots `from_snap <= n < to_snap`. */
const snapshots = [
  { name: 'from_snap', type: 'bigint', required: true, default: '0' },
  { name: 'to_snap', type: 'bigint', required: true, default: `'9007199254740991'::bigint` },
] as const;

const validity = [
  { name: 'from_day', type: 'date' },
  { name: 'to_day', type: 'date' },
] as const;

/** Registers as tables: unit versions and where their flows are carried, organisations, procedures, reporters, books. */
export const registerTables: readonly Table[] = [
  {
    name: 'book',
    columns: [
      { name: 'hash', type: 'text', required: true },
      { name: 'kind', type: 'text', required: true },
      { name: 'content', type: 'json', required: true },
    ],
    primaryKey: ['hash'],
  },
  {
    name: 'register_key',
    columns: [
      { name: 'id', type: 'int', required: true, numbered: true },
      { name: 'key', type: 'text', required: true },
    ],
    primaryKey: ['id'],
    uniques: [['key']],
  },
  {
    name: 'unit',
    columns: [
      { name: 'id', type: 'int', required: true },
      { name: 'code', type: 'text', required: true },
      { name: 'level', type: 'text', required: true },
      { name: 'parent_id', type: 'int' },
      ...validity,
    ],
    primaryKey: ['id'],
  },
  {
    name: 'unit_carry',
    columns: [
      { name: 'unit_id', type: 'int', required: true },
      { name: 'from_day', type: 'date', required: true },
      { name: 'to_day', type: 'date', required: true },
      { name: 'carried_id', type: 'int', required: true },
      { name: 'weight', type: 'double precision', required: true },
      ...snapshots,
    ],
    primaryKey: ['unit_id', 'from_day', 'carried_id', 'from_snap'],
  },
  {
    name: 'unit_ancestor',
    columns: [
      { name: 'unit_id', type: 'int', required: true },
      { name: 'ancestor_id', type: 'int', required: true },
      ...snapshots,
    ],
    primaryKey: ['unit_id', 'ancestor_id', 'from_snap'],
    indexes: [['ancestor_id']],
  },
  {
    name: 'reporter',
    columns: [
      { name: 'id', type: 'int', required: true, numbered: true },
      { name: 'source_name', type: 'text', required: true },
      { name: 'code', type: 'text', required: true },
      { name: 'name', type: 'text', required: true },
      { name: 'organisation_kind', type: 'text' },
      { name: 'organisation_code', type: 'text' },
      { name: 'owes', type: 'text', required: true },
      { name: 'expected_by', type: 'text' },
      { name: 'contact_office', type: 'text' },
      { name: 'username', type: 'text' },
      { name: 'credential_hash', type: 'text' },
      { name: 'folder', type: 'text' },
      ...validity,
      { name: 'from_snap', type: 'bigint', required: true, default: '0' },
    ],
    primaryKey: ['id'],
    uniques: [['source_name', 'code', 'from_day']],
    indexes: [['source_name', 'username']],
  },
  {
    name: 'reporter_past',
    columns: [
      { name: 'id', type: 'int', required: true },
      { name: 'source_name', type: 'text', required: true },
      { name: 'code', type: 'text', required: true },
      { name: 'organisation_kind', type: 'text' },
      { name: 'organisation_code', type: 'text' },
      ...validity,
      { name: 'name', type: 'text' },
      { name: 'expected_by', type: 'text' },
      { name: 'contact_office', type: 'text' },
      ...snapshots,
    ],
    primaryKey: ['id', 'from_snap'],
  },
  {
    name: 'reporter_progress',
    columns: [
      { name: 'reporter_id', type: 'int', required: true },
      { name: 'data_through', type: 'date' },
      { name: 'delivered_at', type: 'timestamptz(0)' },
      { name: 'whole', type: 'boolean' },
      { name: 'from_snap', type: 'bigint', required: true },
    ],
    primaryKey: ['reporter_id', 'from_snap'],
  },
  {
    name: 'reporter_delivery',
    columns: [
      { name: 'source_id', type: 'int', required: true },
      { name: 'reporter_code', type: 'text', required: true },
      { name: 'last_at', type: 'timestamptz(0)', required: true },
      { name: 'last_whole', type: 'boolean', required: true },
      { name: 'deliveries', type: 'bigint', required: true },
      { name: 'rows', type: 'bigint', required: true },
      { name: 'rejected', type: 'bigint', required: true },
    ],
    primaryKey: ['source_id', 'reporter_code'],
  },
];
