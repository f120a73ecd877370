import type { Fact } from '../fact/fact.js';
import { pupilAbsences } from './measures/pupil-absences.js';
import { pupilPromotions } from './measures/pupil-promotions.js';
import { pupilResults } from './measures/pupil-results.js';
import { pupilsEnrolled } from './measures/pupils-enrolled.js';
import { schoolClasses } from './measures/school-classes.js';
import { schoolsAtStandard } from './measures/schools-at-standard.js';
import { schoolsOnVnedu } from './measures/schools-on-vnedu.js';
import { teacherAccounts } from './measures/teacher-accounts.js';
import { pupilEnrolmentShape } from './pupil-enrolment-shape.js';
import { schoolClassShape } from './school-class-shape.js';
import { schoolListingShape } from './school-listing-shape.js';
import { staffAccountShape } from './staff-account-shape.js';

/** Schools, classes, pupils and staff accounts as stocks; results, promotions and absences of closed school years. */
export const schoolFact: Fact = {
  name: 'school',
  shapes: [pupilEnrolmentShape, staffAccountShape, schoolClassShape, schoolListingShape],
  dimensions: [
    { dimension: 'SCHOOL', field: 'schoolCode' },
    { dimension: 'SCHOOL_LEVEL', field: 'schoolLevel' },
    { dimension: 'GRADE', field: 'grade' },
    { dimension: 'STUDY_RESULT', field: 'resultLevel' },
  ],
  measures: [
    ...pupilsEnrolled,
    ...teacherAccounts,
    ...schoolClasses,
    ...schoolsOnVnedu,
    ...schoolsAtStandard,
    ...pupilResults,
    ...pupilPromotions,
    ...pupilAbsences,
  ],
};
