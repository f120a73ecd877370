import { cellDimensions, type CellMeasure, type Fact, type HistogramMeasure } from '#domain';
import { snakeCase } from './snake-case.js';
import type { Column, Table } from './table.js';

/** How coarse a cell is: per day, per month, per month and one dimension, per month and value of a histogram. */
export type CellGrain = 'day' | 'month' | 'by' | 'hist';

const keys: Readonly<Record<CellGrain, readonly Column[]>> = {
  day: [
    { name: 'unit_id', type: 'int', required: true },
    { name: 'day', type: 'date', required: true },
  ],
  month: [
    { name: 'unit_id', type: 'int', required: true },
    { name: 'month', type: 'date', required: true },
    { name: 'scope', type: 'smallint', required: true },
  ],
  by: [
    { name: 'unit_id', type: 'int', required: true },
    { name: 'month', type: 'date', required: true },
    { name: 'scope', type: 'smallint', required: true },
    { name: 'dim', type: 'text', required: true },
    { name: 'member', type: 'text', required: true },
  ],
  hist: [
    { name: 'unit_id', type: 'int', required: true },
    { name: 'month', type: 'date', required: true },
    { name: 'scope', type: 'smallint', required: true },
    { name: 'measure', type: 'text', required: true },
    { name: 'value', type: 'int', required: true },
  ],
};

/** Additive measures of a fact, in the order of their columns. */
export const cellMeasures = (fact: Fact): readonly CellMeasure[] =>
  fact.measures.filter((measure) => measure.type === 'CELL');

export const histogramMeasures = (fact: Fact): readonly HistogramMeasure[] =>
  fact.measures.filter((measure) => measure.type === 'HISTOGRAM');

/** Key columns of the cells of one grain. */
export const cellKey = (grain: CellGrain): readonly string[] => keys[grain].map(({ name }) => name);

/** Amount columns of the cells of one grain: one per additive measure, or the count of a histogram's value. */
export function cellAmounts(fact: Fact, grain: CellGrain): readonly Column[] {
  if (grain === 'hist') return [{ name: 'n', type: 'bigint', required: true, default: '0' }];
  return cellMeasures(fact).map(({ key, add }) => ({
    name: snakeCase(key),
    type: add === 1 ? 'bigint' : 'numeric(24,6)',
    required: true,
    default: '0',
  }));
}

/** The grains a fact keeps: no break-down without dimensions, no histogram without a histogram measure, nothing without measures. */
export function cellGrains(fact: Fact): readonly CellGrain[] {
  if (cellMeasures(fact).length === 0) return [];
  const grains: CellGrain[] = ['day', 'month'];
  if (cellDimensions(fact).length > 0) grains.push('by');
  if (histogramMeasures(fact).length > 0) grains.push('hist');
  return grains;
}

export const cellTableName = (fact: Fact, grain: CellGrain): string => `${fact.name}_cell_${grain}`;

/** All cell tables of a fact, each with its table of past versions. */
export function cellTables(fact: Fact): readonly Table[] {
  return cellGrains(fact).flatMap((grain) => {
    const since: Column = { name: 'from_snap', type: 'bigint', required: true };
    const columns = [...keys[grain], ...cellAmounts(fact, grain), since];
    const name = cellTableName(fact, grain);
    return [
      { name, columns, primaryKey: cellKey(grain) },
      {
        name: `${name}_past`,
        columns: [...columns, { name: 'to_snap', type: 'bigint', required: true }],
        primaryKey: [...cellKey(grain), 'to_snap'],
      },
    ];
  });
}
