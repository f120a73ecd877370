import { describe, expect, it } from '@jest/globals';
import { schoolLevelOfGrade, schoolYearOf } from '#domain';
import { derivePupilEnrolment } from '../../../src/domain/school/derive-pupil-enrolment.js';
import { deriveSchoolListing } from '../../../src/domain/school/derive-school-listing.js';
import { deriveStaffAccount } from '../../../src/domain/school/derive-staff-account.js';

describe('a pupil on the roll of a class', () => {
  it('counts from the first day and no longer from the day after the last', () => {
    expect(derivePupilEnrolment({ beginDay: '2020-09-01', endDay: '2021-05-31', classType: 'HOMEROOM' })).toEqual({
      enrolledDay: '2020-09-01',
      leftDay: '2021-06-01',
      isHomeroom: true,
    });
  });

  it('is not counted again by a subject group', () => {
    expect(derivePupilEnrolment({ beginDay: '2020-09-01', classType: 'SUBJECT' }).isHomeroom).toBe(false);
  });

  it('never takes more from a stock than it gave, even when the last day precedes the first', () => {
    expect(derivePupilEnrolment({ beginDay: '2020-09-01', endDay: '2020-08-01', classType: 'HOMEROOM' }).leftDay).toBe(
      '2020-09-01',
    );
  });
});

describe('staff accounts and listings', () => {
  it('counts teachers and school management as teacher accounts, nobody else', () => {
    const roles = ['TEACHER', 'ADMINISTRATOR', 'OTHER'];
    expect(roles.map((role) => deriveStaffAccount({ role, beginDay: '2020-09-01' }).isTeacherAccount)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('takes a school off the list on the day after its last', () => {
    expect(deriveSchoolListing({ listedDay: '2020-09-01', endDay: '2021-08-31' })).toEqual({
      delistedDay: '2021-09-01',
    });
    expect(deriveSchoolListing({ listedDay: '2020-09-01' })).toEqual({ delistedDay: undefined });
  });
});

describe('school levels and years', () => {
  it('reads the level from the grade', () => {
    expect(['1', '5', '6', '9', '10', '12', '13', '0', 'MG', undefined].map(schoolLevelOfGrade)).toEqual([
      'PRIMARY',
      'PRIMARY',
      'LOWER_SECONDARY',
      'LOWER_SECONDARY',
      'UPPER_SECONDARY',
      'UPPER_SECONDARY',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('begins the school year on the first of August', () => {
    expect(['2020-07-31', '2020-08-01', '2021-01-01'].map(schoolYearOf)).toEqual([
      'SY2019-2020',
      'SY2020-2021',
      'SY2020-2021',
    ]);
  });
});
