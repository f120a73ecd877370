import { describe, expect, it } from '@jest/globals';
import { schoolLevelOfGrade, schoolYearOf } from '#domain';
import { derivePupilEnrolment } from '../../../src/domain/school/derive-pupil-enrolment.js';
import { deriveSchoolListing } from '../../../src/domain/school/derive-school-listing.js';
import { deriveStaffAccount } from '../../../src/domain/school/derive-staff-account.js';

const year = { schoolYear: 'SY2020-2021' };
const pupil = { ...year, classType: 'HOMEROOM' };

describe('a pupil on the roll of a class', () => {
  it('who leaves in mid-year counts from the first day and no longer from the day after the last', () => {
    expect(derivePupilEnrolment({ ...pupil, beginDay: '2020-09-05', endDay: '2021-01-15' })).toMatchObject({
      enrolledDay: '2020-09-05',
      leftDay: '2021-01-16',
      isHomeroom: true,
    });
  });

  it.each(['2021-05-31', '2021-08-31', '2021-09-10', undefined])(
    'whose enrolment ends with the year (%s) stays until the turn of the roll year, and no longer',
    (endDay) => {
      expect(derivePupilEnrolment({ ...pupil, beginDay: '2020-08-24', endDay })).toMatchObject({
        enrolledDay: '2020-09-01',
        leftDay: '2021-09-01',
      });
    },
  );

  it('is not counted again by a subject group', () => {
    expect(derivePupilEnrolment({ ...pupil, classType: 'SUBJECT', beginDay: '2020-09-01' }).isHomeroom).toBe(false);
  });

  it.each(['2020-08-01', '2020-09-02'])('never takes more from a stock than it gave (end %s)', (endDay) => {
    expect(derivePupilEnrolment({ ...pupil, beginDay: '2020-09-05', endDay })).toMatchObject({
      enrolledDay: '2020-09-05',
      leftDay: '2020-09-05',
    });
  });

  it('without a readable school year counts exactly as its days say', () => {
    const odd = { classType: 'HOMEROOM', schoolYear: 'SY2020-2022', beginDay: '2020-07-01' };
    expect(derivePupilEnrolment(odd)).toMatchObject({ enrolledDay: '2020-07-01', leftDay: undefined });
    expect(derivePupilEnrolment({ ...odd, endDay: '2021-05-31' })).toMatchObject({ leftDay: '2021-06-01' });
  });
});

describe('staff accounts and listings', () => {
  it('counts teachers and school management as teacher accounts, nobody else', () => {
    const roles = ['TEACHER', 'ADMINISTRATOR', 'OTHER'];
    expect(roles.map((role) => deriveStaffAccount({ ...year, role, beginDay: '2020-09-01' }).isTeacherAccount)).toEqual(
      [true, true, false],
    );
  });

  it('opens an account of long ago with its school year', () => {
    expect(deriveStaffAccount({ ...year, role: 'TEACHER', beginDay: '1998-09-01' })).toMatchObject({
      openedDay: '2020-09-01',
      closedDay: '2021-09-01',
    });
  });

  it('lists a school for its school year, from the day it joined', () => {
    expect(deriveSchoolListing({ ...year, beginDay: '2020-11-02' })).toMatchObject({
      listedDay: '2020-11-02',
      delistedDay: '2021-09-01',
    });
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

describe('accounts in use and schools of national standard', () => {
  const account = { ...year, role: 'TEACHER', beginDay: '2020-09-01' };

  it('an account is in use while it may log in, or until its known last day', () => {
    const active = (fields: object): unknown => deriveStaffAccount({ ...account, ...fields }).isActiveTeacherAccount;
    expect(active({ enabled: true })).toBe(true);
    expect(active({ enabled: false, endDay: '2021-01-15' })).toBe(true);
    expect(active({ enabled: false })).toBe(false);
    expect(active({ enabled: true, role: 'OTHER' })).toBe(false);
  });

  it('pupils per teacher divides by teachers, not by the management', () => {
    const roles = ['TEACHER', 'ADMINISTRATOR', 'OTHER'];
    expect(roles.map((role) => deriveStaffAccount({ ...account, role }).isTeacher)).toEqual([true, false, false]);
  });

  it('a school that does not say whether it is of national standard is in neither count', () => {
    const listing = (nationalStandard?: boolean): object =>
      deriveSchoolListing({ ...year, beginDay: '2020-09-01', nationalStandard });
    expect(listing(true)).toMatchObject({ isStandardKnown: true, isAtNationalStandard: true });
    expect(listing(false)).toMatchObject({ isStandardKnown: true, isAtNationalStandard: false });
    expect(listing()).toMatchObject({ isStandardKnown: false, isAtNationalStandard: false });
  });
});
