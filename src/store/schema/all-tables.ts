import type { Fact } from '#domain';
import { cellTables } from './cell-tables.js';
import { flowTables } from './flow-tables.js';
import { recordTables } from './record-tables.js';
import { registerTables } from './register-tables.js';
import { snapshotTables } from './snapshot-tables.js';
import type { Table } from './table.js';

/** Every table of the hub: the fixed ones, and those that follow from the facts' shapes and measures. */
export function allTables(facts: readonly Fact[]): readonly Table[] {
  return [...snapshotTables, ...registerTables, ...flowTables, ...facts.flatMap(factTables)];
}

/** The tables of one fact: records and their past, cells and their past. */
export function factTables(fact: Fact): readonly Table[] {
  const records = fact.shapes.flatMap((shape) => {
    const { current, past } = recordTables(shape);
    return [current, past];
  });
  return [...records, ...cellTables(fact)];
}
