import type { Measure } from '../../fact/measure.js';

/**
 * The figures of one warehouse indicator as measures: `<name>` is the weightiest result of the period (official over
 * actual over estimate), `<name>_plan` … `<name>_official` each status by itself.
 */
export function publishedIndicator(name: string, indicatorCode: string): readonly Measure[] {
  const figure = { type: 'PUBLISHED', record: 'indicator_value', value: 'value' } as const;
  return [
    { ...figure, key: name, where: { indicatorCode }, uncut: { basis: 'RESULT' }, preference: 'statusRank' },
    { ...figure, key: `${name}_plan`, where: { indicatorCode, status: 'PLAN' } },
    { ...figure, key: `${name}_estimate`, where: { indicatorCode, status: 'ESTIMATE' } },
    { ...figure, key: `${name}_actual`, where: { indicatorCode, status: 'ACTUAL' } },
    { ...figure, key: `${name}_official`, where: { indicatorCode, status: 'OFFICIAL' } },
  ];
}
