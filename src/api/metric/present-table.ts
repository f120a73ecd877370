import type { MetricRow as Row } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import type { AskedTables } from './ask-tables.js';
import type { MetricArguments } from './metric-arguments.js';
import type { MetricOrder } from './metric-inputs.js';
import type { MetricTable } from './metric-table.type.js';
import { presentRow } from './present-row.js';

/** The tables of one question as the schema shows them: joined, ordered and cut. */
export function presentTable(
  { tables, reading, query }: AskedTables,
  context: ApiContext,
  { orderBy, first, compare }: Pick<MetricArguments, 'orderBy' | 'first' | 'compare'>,
): MetricTable {
  const all = tables.flatMap(({ rows }) => rows);
  const ordered = orderBy ? order(all, orderBy) : all;
  const cut = first === undefined || first === null ? ordered : ordered.slice(0, first);
  const asked = { ...query, compare: compare ?? [], reading };
  return {
    snapshot: presentSnapshot(reading.snapshot),
    totalRows: all.length,
    suppressedRows: all.filter(({ values }) => values.some(({ absence }) => absence === 'SUPPRESSED')).length,
    rows: cut.map((row) => presentRow(row, context, asked)),
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
