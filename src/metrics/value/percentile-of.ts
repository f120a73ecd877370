/**
 * The quantile of exact value counts, between neighbouring values by linear interpolation as PostgreSQL's
 * `percentile_cont` and spreadsheet programs do: the median of 1, 2, 3, 4 is 2.5. `undefined` when nothing was counted;
 * infinite when it lies above the last value that is finite.
 */
export function percentileOf(counts: ReadonlyMap<number, number>, quantile: number): number | undefined {
  const values = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return undefined;
  const position = quantile * (total - 1);
  const low = valueAt(values, Math.floor(position));
  const high = valueAt(values, Math.ceil(position));
  return low === high ? low : low + (high - low) * (position - Math.floor(position));
}

/** The value with that rank, counted from 0, among values in order. */
function valueAt(values: readonly (readonly [number, number])[], rank: number): number {
  let passed = 0;
  for (const [value, count] of values) {
    passed += count;
    if (rank < passed) return value;
  }
  return values[values.length - 1]![0];
}
