import type { RecordFields } from '../record/record-fields.js';

/**
 * The last day of the edition's year and the order of its figures.
 *
 * `preference`: of several sources the one marked preferred holds; of unmarked ones a quoted figure outweighs a derived
 * one and that a recalled one.
 */
export function deriveIndexScore(fields: RecordFields): RecordFields {
  const weight = fields.certainty === 'QUOTED' ? 2 : fields.certainty === 'DERIVED' ? 1 : 0;
  return {
    yearLastDay: `${String(fields.year).padStart(4, '0')}-12-31`,
    preference: weight + (fields.preferred === true ? 10 : 0),
    isScored: fields.score !== undefined || fields.rank !== undefined,
  };
}
