import type { Fact } from '../fact/fact.js';
import { pupilsEnrolled } from './measures/pupils-enrolled.js';
import { schoolClasses } from './measures/school-classes.js';
import { schoolsOnVnedu } from './measures/schools-on-vnedu.js';
import { teacherAccounts } from './measures/teacher-accounts.js';
import { pupilEnrolmentShape } from './pupil-enrolment-shape.js';
import { schoolClassShape } from './school-class-shape.js';
import { schoolListingShape } from './school-listing-shape.js';
import { staffAccountShape } from './staff-account-shape.js';

/** Schools, classes, pupils and staff accounts as stocks. */
export const schoolFact: Fact = {
  name: 'school',
  shapes: [pupilEnrolmentShape, staffAccountShape, schoolClassShape, schoolListingShape],
  dimensions: [
    { dimension: 'SCHOOL', field: 'schoolCode' },
    { dimension: 'SCHOOL_LEVEL', field: 'schoolLevel' },
    { dimension: 'GRADE', field: 'grade' },
  ],
  measures: [...pupilsEnrolled, ...teacherAccounts, ...schoolClasses, ...schoolsOnVnedu],
};
