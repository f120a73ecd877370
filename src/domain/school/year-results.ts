import type { Day } from '../day/day.js';
import type { RecordFields } from '../record/record-fields.js';
import { rollYear } from './roll-year.js';

/** Levels of the year's result by scale: TT 22/2021/TT-BGDĐT (Tốt … Chưa đạt) and TT 58/2011/TT-BGDĐT (Giỏi … Kém). */
export const resultLevels = {
  TT22: ['GOOD', 'FAIR', 'PASSED', 'NOT_PASSED'],
  TT58: ['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', 'POOR'],
} as const;

/** `isTt22Good`, `isTt58Poor` …: the field that is true for pupils with that level. */
export const levelField = (scale: keyof typeof resultLevels, level: string): string =>
  `is${pascal(scale)}${pascal(level)}`;

/**
 * What the closed school year says of a pupil: result, promotion and absences, all counted on 31 May.
 *
 * - By the ministry's yearly time plans a school year is closed by 31 May, whenever the school wrote its results down.
 * - Only the homeroom class counts, and for result and promotion only where the pupil was still in it when the year
 *   closed: whoever moved away is assessed where they went.
 * - The two scales are never merged: "Khá" is in both, and a result whose scale is not known counts in neither.
 * - `colenlop` 1 is promoted, 0 is kept back or sent to re-training; the row of the second decision replaces it.
 * - Absent days (`songaynghi`) count wherever they are reported, also of pupils who left.
 */
export function yearResults(fields: RecordFields): RecordFields {
  const endDay = fields.endDay as Day | undefined;
  const year = rollYear(fields.schoolYear);
  const isHomeroom = fields.classType === 'HOMEROOM' && year !== undefined;
  const stayed = isHomeroom && (endDay === undefined || endDay >= year.closing);
  const scale = stayed && fields.studyResult !== undefined ? String(fields.resultScale) : '';
  const result = Object.entries(resultLevels).flatMap(([name, levels]) =>
    levels.map((level) => [
      levelField(name as keyof typeof resultLevels, level),
      scale === name && fields.studyResult === level,
    ]),
  );
  return {
    resultDay: year && `${year.to.slice(0, 4)}-05-31`,
    resultLevel: scale === 'TT22' || scale === 'TT58' ? `${scale}_${String(fields.studyResult)}` : undefined,
    isAssessedTt22: scale === 'TT22',
    isAssessedTt58: scale === 'TT58',
    ...(Object.fromEntries(result) as RecordFields),
    isPromotionDecided: stayed && fields.promoted !== undefined,
    isPromoted: stayed && fields.promoted === true,
    isAbsenceReported: isHomeroom && fields.absentDays !== undefined,
  };
}

const pascal = (name: string): string =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
