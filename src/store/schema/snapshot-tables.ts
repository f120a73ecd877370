import type { Table } from './table.js';

/** The head (exactly one row), every snapshot that can be read, and what the cells of each fact were counted by. */
export const snapshotTables: readonly Table[] = [
  {
    name: 'snapshot_head',
    columns: [
      { name: 'one', type: 'boolean', required: true, default: 'true' },
      { name: 'n', type: 'bigint', required: true },
    ],
    primaryKey: ['one'],
    checks: [{ name: 'snapshot_head_one', expression: 'one' }],
  },
  {
    name: 'snapshot',
    columns: [
      { name: 'n', type: 'bigint', required: true },
      { name: 'at', type: 'timestamptz', required: true },
      { name: 'cause', type: 'text', required: true },
      { name: 'changes', type: 'int', required: true },
      { name: 'definition_set', type: 'text', required: true },
      { name: 'area_book', type: 'text', required: true },
      { name: 'registers', type: 'text', required: true },
      { name: 'calendar', type: 'text', required: true },
      { name: 'targets', type: 'text', required: true, default: `''` },
      { name: 'loading', type: 'text[]' },
      { name: 'kept', type: 'boolean', required: true, default: 'false' },
      { name: 'name', type: 'text' },
      { name: 'closes', type: 'text' },
    ],
    primaryKey: ['n'],
    indexes: [['at']],
  },
  {
    name: 'cell_basis',
    columns: [
      { name: 'fact', type: 'text', required: true },
      { name: 'content', type: 'text', required: true },
      { name: 'from_snap', type: 'bigint', required: true },
    ],
    primaryKey: ['fact'],
  },
];
