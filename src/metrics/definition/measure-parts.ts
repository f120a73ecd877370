import type { Measure } from '#domain';

/** Keys of the measures that a measure is made of. */
export function measureParts(measure: Measure): readonly string[] {
  if (measure.type === 'STOCK') return [measure.opened, measure.closed];
  if (measure.type === 'SUM') return measure.terms;
  if (measure.type === 'WHOLE') return [measure.of];
  if (measure.type === 'DIFFERENCE') return [measure.minuend, measure.subtrahend];
  return measure.type === 'ACTIVE_UNITS' || measure.type === 'DISTINCT' ? [measure.counted] : [];
}
