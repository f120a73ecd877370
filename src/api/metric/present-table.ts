import type { MetricCatalogue, MetricRow as Row, MetricTable as Table } from '#metrics';
import { areaOfUnit } from '../area/area-of-unit.js';
import type { Reading } from '../context/reading.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import type { MetricOrder } from './metric-inputs.js';
import { metricOfDefinition } from './metric-of-definition.js';
import type { DimensionMember, MetricTable } from './metric-table.type.js';
import { PresentedMetricValue } from './metric-value.type.js';

/** The tables of one question as the schema shows them: joined, ordered and cut. */
export function presentTable(
  tables: readonly Table[],
  reading: Reading,
  catalogue: MetricCatalogue,
  options: { readonly orderBy?: MetricOrder | null; readonly first?: number | null },
): MetricTable {
  const { areas } = reading.books;
  const snapshot = presentSnapshot(reading.snapshot);
  const all = tables.flatMap(({ rows }) => rows);
  const ordered = options.orderBy ? order(all, options.orderBy) : all;
  const cut = options.first === undefined || options.first === null ? ordered : ordered.slice(0, options.first);
  return {
    snapshot,
    totalRows: all.length,
    suppressedRows: all.filter(({ values }) => values.some(({ absence }) => absence === 'SUPPRESSED')).length,
    rows: cut.map(({ unitId, period, dimensions, values }) => ({
      area: areaOfUnit(areas.unit(unitId)),
      period,
      dimensions: dimensions as readonly DimensionMember[],
      values: values.map(
        (value) => new PresentedMetricValue(value, metricOfDefinition(catalogue.get(value.metric)), snapshot),
      ),
    })),
  };
}

function order(rows: readonly Row[], { key, direction }: MetricOrder): readonly Row[] {
  const sign = direction === 'ASC' ? 1 : -1;
  const valueOf = (row: Row): number | undefined => row.values.find(({ metric }) => metric === key)?.value;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  });
}
