import type { RecordFields } from '../record/record-fields.js';
import { indexBandLevel } from './index-band.js';
import { indexSeries } from './index-series.js';

const weights: Readonly<Record<string, number>> = { QUOTED: 3, DERIVED: 2, RECALLED: 1 };

/**
 * The last day of the edition's year, the order of its figures and what each of them says.
 *
 * `preference`: of several sources the one marked preferred holds; of unmarked ones a quoted figure outweighs a derived
 * one and that a recalled one. A row without figure weighs nothing.
 *
 * `saysScore`, `saysRank`, `saysBand`: whether the row has that figure, or says that its publisher does not publish it
 * (NOT_PUBLISHED). A source that merely gives no rank says nothing of the rank: nobody knows, and that is no data.
 */
export function deriveIndexScore(fields: RecordFields): RecordFields {
  const isScored = fields.score !== undefined || fields.rank !== undefined;
  const weight = (weights[String(fields.certainty)] ?? 0) + (fields.preferred === true ? 10 : 0);
  const isWithheld = fields.certainty === 'NOT_PUBLISHED';
  const bandLevel = indexBandLevel(fields.indexName, fields.band);
  return {
    yearLastDay: `${String(fields.year).padStart(4, '0')}-12-31`,
    preference: isScored ? weight : 0,
    isScored,
    bandLevel,
    saysScore: fields.score !== undefined || isWithheld,
    saysRank: fields.rank !== undefined || isWithheld,
    saysBand: bandLevel !== undefined || isWithheld,
    ...indexSeries(fields),
  };
}
