import type { FieldTable } from '../privacy/field-table.js';
import { indexColumns } from './wire.js';

/** Published figures about provinces: nothing in them concerns a person. */
export const indexFieldTables: readonly FieldTable[] = [
  {
    table: 'index',
    basis: 'published statistics',
    retention: 'for ever',
    fields: indexColumns.map((field) => ({ field, class: 'KEEP', purpose: 'published figure and its source' })),
  },
];
