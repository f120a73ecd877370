import type { CellMeasure, Measure } from '../../fact/measure.js';
import { levelField, resultLevels } from '../year-results.js';

const pupils = (key: string, when: string): CellMeasure => ({
  type: 'CELL',
  key,
  record: 'pupil_enrolment',
  day: 'resultDay',
  when,
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
});

/** Pupils with a result of the closed year, scale by scale and level by level: `pupils_tt22_good`, `pupils_tt58_poor` … */
export const pupilResults: readonly Measure[] = (['TT22', 'TT58'] as const).flatMap((scale) => [
  pupils(`pupils_assessed_${scale.toLowerCase()}`, scale === 'TT22' ? 'isAssessedTt22' : 'isAssessedTt58'),
  ...resultLevels[scale].map((level) =>
    pupils(`pupils_${scale.toLowerCase()}_${level.toLowerCase()}`, levelField(scale, level)),
  ),
]);
