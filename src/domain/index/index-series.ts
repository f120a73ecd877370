import type { RecordFields } from '../record/record-fields.js';

/** Year from which ranks are among 34 provinces and no longer among 63 (202/2025/QH15, from 2025-07-01). */
const merger = 2025;

/**
 * The series a score and a rank belong to: figures of two series must not be differenced unless somebody asks for it.
 *
 * A score is comparable within one methodology (PAPI went from 6 dimensions, 6–60 points, to 8, 8–80 points, in 2018) or,
 * where none is named, one scale; a rank within one methodology and one set of provinces (63 until 2024's edition, 34
 * from 2025's).
 */
export function indexSeries(fields: RecordFields): { readonly scoreSeries: string; readonly rankSeries: string } {
  const bounds = [fields.scaleMin, fields.scaleMax].map((bound) => (bound === undefined ? '' : String(Number(bound))));
  const scoreSeries = fields.methodology === undefined ? `scale ${bounds.join('–')}` : String(fields.methodology);
  return { scoreSeries, rankSeries: `${scoreSeries}, ${Number(fields.year) < merger ? 63 : 34} provinces` };
}
