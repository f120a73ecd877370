import type { SourceAdapter } from '../adapter/source-adapter.js';
import { vneduFieldTables } from './fields.js';
import { readOneRoster } from './read-oneroster.js';
import { translateClass } from './translate-class.js';
import { translateEnrolment } from './translate-enrolment.js';
import { translateListing } from './translate-listing.js';
import { translateStaff } from './translate-staff.js';

/** VNEdu by OneRoster files: schools on the system, classes, pupils' enrolments and staff accounts. */
export const vneduAdapter: SourceAdapter = {
  system: 'vnedu',
  fieldTables: vneduFieldTables,
  folder: readOneRoster,
  translate: ({ table, values }, context) => {
    switch (table) {
      case 'orgs':
        return translateListing(values, context);
      case 'classes':
        return [translateClass(values, context)];
      case 'enrollments':
        return [translateEnrolment(values, context)];
      case 'users':
        return translateStaff(values, context);
      default:
        return [];
    }
  },
};
