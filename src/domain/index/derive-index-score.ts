import type { RecordFields } from '../record/record-fields.js';

const weights: Readonly<Record<string, number>> = { QUOTED: 3, DERIVED: 2, RECALLED: 1 };

/**
 * The last day of the edition's year and the order of its figures.
 *
 * `preference`: of several sources the one marked preferred holds; of unmarked ones a quoted figure outweighs a derived
 * one and that a recalled one. A row without figure weighs nothing.
 */
export function deriveIndexScore(fields: RecordFields): RecordFields {
  const isScored = fields.score !== undefined || fields.rank !== undefined;
  const weight = (weights[String(fields.certainty)] ?? 0) + (fields.preferred === true ? 10 : 0);
  return {
    yearLastDay: `${String(fields.year).padStart(4, '0')}-12-31`,
    preference: isScored ? weight : 0,
    isScored,
  };
}
