import type { RecordShape } from '../record/record-shape.js';
import { deriveSchoolListing } from './derive-school-listing.js';

/**
 * One row per school and school year with a roster; natural key `school|school year`.
 *
 * By year and not once for ever, because only then does a school that stops delivering fall out of the count without
 * anybody saying so, and because a later delivery never moves the day on which an earlier year began.
 */
export const schoolListingShape: RecordShape = {
  kind: 'school_listing',
  sector: 'school',
  ruleVersion: 2,
  fields: [
    { name: 'schoolCode', type: 'text', required: true },
    { name: 'schoolLevel', type: 'text' },
    { name: 'schoolYear', type: 'text', required: true },
    { name: 'beginDay', type: 'day', required: true },
    { name: 'endDay', type: 'day' },
    { name: 'nationalStandard', type: 'boolean' },
  ],
  references: [{ name: 'school', register: 'SCHOOL', field: 'schoolId', required: true, placing: true }],
  derived: [
    { name: 'listedDay', type: 'day' },
    { name: 'delistedDay', type: 'day' },
    { name: 'isStandardKnown', type: 'boolean' },
    { name: 'isAtNationalStandard', type: 'boolean' },
  ],
  derive: deriveSchoolListing,
  indexes: [['schoolId']],
};
