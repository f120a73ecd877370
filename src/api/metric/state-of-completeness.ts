import type { MetricValue } from '#metrics';

/** How the reporters of a value stand, by who of them has delivered for its period. */
export function stateOf({ completeness: { delivered, expected, loading }, partial }: MetricValue): string {
  if (expected === 0) return 'NOT_YET';
  if (delivered >= expected && !loading) return 'FRESH';
  if (delivered === 0) return partial ? 'NOT_YET' : 'SILENT';
  return 'INCOMPLETE';
}
