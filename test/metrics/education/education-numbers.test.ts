import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membersOf, openSectorNumbers, recordOf, type SectorNumbers } from '../sector-numbers.js';

let numbers: SectorNumbers;

/** One school with two classes of grade 6 in SY2021-2022; everybody and everything else is written out below. */
const school = { schoolCode: '444500101', schoolLevel: 'LOWER_SECONDARY', schoolYear: 'SY2021-2022' };
const pupil = { ...school, classCode: '6A', classType: 'HOMEROOM', grade: '6', termCode: 'SY2021-2022' };
const roll = { ...pupil, beginDay: '2021-09-05' };

const pupils = [
  { studyResult: 'GOOD', resultScale: 'TT22', promoted: true, absentDays: '0' },
  { studyResult: 'GOOD', resultScale: 'TT22', promoted: true, absentDays: '1.5' },
  { studyResult: 'FAIR', resultScale: 'TT22', promoted: true, absentDays: '4' },
  { studyResult: 'NOT_PASSED', resultScale: 'TT22', promoted: false, absentDays: '20' },
  // Grade 9 is still on the older scale in this year: its "Khá" is another one.
  { grade: '9', studyResult: 'FAIR', resultScale: 'TT58', promoted: true, absentDays: '2' },
  { grade: '9', studyResult: 'WEAK', resultScale: 'TT58' },
  // Left at Christmas after 6 days of absence; the result somebody wrote down all the same counts nowhere.
  { endDay: '2021-12-24', studyResult: 'GOOD', resultScale: 'TT22', promoted: true, absentDays: '6' },
  // The same pupil in a subject group is nobody new.
  { classType: 'SUBJECT', studyResult: 'GOOD', resultScale: 'TT22', promoted: true, absentDays: '0' },
].map((fields, index) => recordOf('pupil_enrolment', `e${index}`, { ...roll, ...fields }));

const classes = ['6A', '9A'].map((classCode) =>
  recordOf('school_class', classCode, { ...roll, classCode, grade: classCode.slice(0, 1) }),
);
const accounts = [
  { role: 'TEACHER', enabled: true },
  { role: 'TEACHER', enabled: true },
  { role: 'TEACHER', enabled: false },
  { role: 'ADMINISTRATOR', enabled: true },
  { role: 'OTHER', enabled: true },
].map((fields, index) =>
  recordOf('staff_account', `a${index}`, { ...school, ...fields, beginDay: '2015-09-01', endDay: undefined }),
);
const listings = [true, false, undefined, true].map((nationalStandard, index) =>
  recordOf('school_listing', `s${index}`, { ...school, beginDay: '2021-09-01', nationalStandard }),
);

beforeAll(async () => {
  numbers = await openSectorNumbers('education_numbers');
  await numbers.publish([...pupils, ...classes, ...accounts, ...listings]);
});
afterAll(() => numbers.close());

describe('what stands in the schools', () => {
  it.each([
    // Seven homeroom pupils in December's beginning, one left on the 24th.
    ['PUPILS_ENROLLED', '2021-11', { value: 7 }],
    ['PUPILS_ENROLLED', '2021-12', { value: 6 }],
    ['SCHOOL_CLASSES', '2021-12', { value: 2 }],
    ['PUPILS_PER_CLASS', '2021-12', { value: 3, numerator: 6, denominator: 2 }],
    ['PUPILS_PER_CLASS', 'SY2021-2022-T1', { value: 3 }],
    // Six pupils, three teachers; the management and the aide are no teachers.
    ['PUPILS_PER_TEACHER', '2021-12', { value: 2, numerator: 6, denominator: 3 }],
    ['TEACHER_ACCOUNTS', '2021-12', { value: 4 }],
    ['TEACHER_ACCOUNTS_ACTIVE', '2021-12', { value: 3 }],
    ['TEACHER_ACCOUNTS_ACTIVE_RATE', '2021-12', { value: 75 }],
    // Of four schools one does not say.
    ['SCHOOLS_ON_VNEDU', '2021-12', { value: 4 }],
    ['SCHOOLS_AT_NATIONAL_STANDARD', '2021-12', { value: 2 }],
    ['SCHOOLS_AT_NATIONAL_STANDARD_RATE', '2021-12', { value: 66.67, numerator: 2, denominator: 3 }],
    ['SCHOOLS_AT_NATIONAL_STANDARD_RATE', 'SY2022-2023', { absence: 'NO_DATA' }],
  ])('%s in %s', async (key, period, expected) => {
    expect(await numbers.value(key, period)).toMatchObject(expected);
  });
});

describe('what the closed year says', () => {
  it.each([
    ['PUPILS_ASSESSED_TT22', { value: 4 }],
    ['PUPILS_ASSESSED_TT58', { value: 2 }],
    ['PUPIL_GOOD_RATE_TT22', { value: 50, numerator: 2, denominator: 4 }],
    ['PUPIL_FAIR_RATE_TT22', { value: 25, numerator: 1, denominator: 4 }],
    ['PUPIL_PASSED_RATE_TT22', { value: 0, numerator: 0, denominator: 4 }],
    ['PUPIL_NOT_PASSED_RATE_TT22', { value: 25 }],
    ['PUPIL_FAIR_RATE_TT58', { value: 50, numerator: 1, denominator: 2 }],
    ['PUPIL_WEAK_RATE_TT58', { value: 50 }],
    // Five decisions, one of them to stay; the pupil who left is decided elsewhere.
    ['PUPIL_PROMOTION_RATE', { value: 80, numerator: 4, denominator: 5 }],
    // 0 + 1.5 + 4 + 20 + 2 + 6 days of six pupils.
    ['PUPIL_ABSENT_DAYS_MEAN', { value: 5.58, numerator: 33.5, denominator: 6 }],
  ])('%s', async (key, expected) => {
    expect(await numbers.value(key, 'SY2021-2022')).toMatchObject(expected);
  });

  it('keeps the two scales apart by level and by grade', async () => {
    const by = async (key: string, dimension: string) =>
      membersOf(await numbers.rows(key, 'SY2021-2022', { by: [dimension] }));
    expect(await by('PUPILS_ASSESSED_TT22', 'STUDY_RESULT')).toEqual([
      ['TT22_FAIR', 1],
      ['TT22_GOOD', 2],
      ['TT22_NOT_PASSED', 1],
    ]);
    expect(await by('PUPILS_ASSESSED_TT58', 'STUDY_RESULT')).toEqual([
      ['TT58_FAIR', 1],
      ['TT58_WEAK', 1],
    ]);
    expect(await by('PUPILS_ASSESSED_TT58', 'GRADE')).toEqual([['9', 2]]);
  });

  it('is asked on no day on which its scale was not in force', async () => {
    expect(await numbers.value('PUPILS_ASSESSED_TT22', 'SY2020-2021')).toMatchObject({ absence: 'NOT_APPLICABLE' });
    expect(await numbers.value('PUPILS_ASSESSED_TT58', 'SY2025-2026', { areas: [{ unitId: 3 }] })).toMatchObject({
      absence: 'NOT_APPLICABLE',
    });
  });
});
