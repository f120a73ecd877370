import type { RecordFields } from '../record/record-fields.js';

/** Year from which ranks are among 34 provinces and no longer among 63 (202/2025/QH15, from 2025-07-01). */
const merger = 2025;

/**
 * The series a score and a rank belong to: figures of two series must not be differenced unless somebody asks for it.
 *
 * A score is comparable within one methodology and scale (PAPI went from 6 dimensions of 6–60 points to 8 of 8–80 in
 * 2018), a rank within one methodology and one set of provinces (63 until 2024's edition, 34 from 2025's).
 */
export function indexSeries(fields: RecordFields): { readonly scoreSeries: string; readonly rankSeries: string } {
  const methodology = String(fields.methodology ?? '');
  const scale = [fields.scaleMin, fields.scaleMax].map((bound) => (bound === undefined ? '' : String(Number(bound))));
  return {
    scoreSeries: `${methodology} | ${scale.join('–')}`,
    rankSeries: `${methodology} | ${Number(fields.year) < merger ? 63 : 34} provinces`,
  };
}
