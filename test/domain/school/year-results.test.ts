import { describe, expect, it } from '@jest/globals';
import { schoolFact } from '../../../src/domain/school/school-fact.js';
import { yearResults } from '../../../src/domain/school/year-results.js';

const pupil = { schoolYear: 'SY2021-2022', classType: 'HOMEROOM', beginDay: '2021-09-05' };
const khaNew = { ...pupil, studyResult: 'FAIR', resultScale: 'TT22' };
const khaOld = { ...pupil, studyResult: 'FAIR', resultScale: 'TT58' };

/** The names of the conditions that hold. */
const holding = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(yearResults(fields))
    .filter(([, value]) => value === true)
    .map(([name]) => name)
    .sort();

describe('the result of a school year', () => {
  it('counts on 31 May, whatever day the school closed the class', () => {
    expect(yearResults({ ...khaNew, endDay: '2022-05-25' }).resultDay).toBe('2022-05-31');
    expect(yearResults({ ...khaNew, endDay: undefined }).resultDay).toBe('2022-05-31');
  });

  it('Khá by TT 22/2021 and Khá by TT 58/2011 are two levels that are never merged', () => {
    expect(holding(khaNew)).toEqual(['isAssessedTt22', 'isTt22Fair']);
    expect(yearResults(khaNew).resultLevel).toBe('TT22_FAIR');
    expect(holding(khaOld)).toEqual(['isAssessedTt58', 'isTt58Fair']);
    expect(yearResults(khaOld).resultLevel).toBe('TT58_FAIR');
  });

  it('whose scale is not known counts in neither scale', () => {
    expect(holding({ ...pupil, studyResult: 'FAIR' })).toEqual([]);
    expect(yearResults({ ...pupil, studyResult: 'FAIR' }).resultLevel).toBeUndefined();
  });

  it.each([
    ['TT22', ['GOOD', 'FAIR', 'PASSED', 'NOT_PASSED'], ['isTt22Good', 'isTt22Fair', 'isTt22Passed', 'isTt22NotPassed']],
    [
      'TT58',
      ['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', 'POOR'],
      ['isTt58Excellent', 'isTt58Fair', 'isTt58Average', 'isTt58Weak', 'isTt58Poor'],
    ],
  ])('has one condition per level of %s', (resultScale, levels, conditions) => {
    const found = levels.map(
      (studyResult) =>
        holding({ ...pupil, studyResult, resultScale }).filter((name) => !name.startsWith('isAssessed'))[0],
    );
    expect(found).toEqual(conditions);
  });

  it('of a pupil who left in mid-year counts where the pupil went, not here', () => {
    expect(holding({ ...khaNew, endDay: '2022-01-15', promoted: true })).toEqual([]);
    // From 20 May on an end is the closing of the year.
    expect(holding({ ...khaNew, endDay: '2022-05-20', promoted: true })).toEqual([
      'isAssessedTt22',
      'isPromoted',
      'isPromotionDecided',
      'isTt22Fair',
    ]);
  });

  it('counts once, in the homeroom class', () => {
    expect(holding({ ...khaNew, classType: 'SUBJECT', promoted: true, absentDays: '3' })).toEqual([]);
  });

  it('without a readable school year counts nowhere', () => {
    expect(yearResults({ ...khaNew, schoolYear: '2021' })).toMatchObject({
      resultDay: undefined,
      isAssessedTt22: false,
      isAbsenceReported: false,
    });
  });
});

describe('promotion and absences', () => {
  it('kept back is decided and not promoted; without a decision it is neither', () => {
    expect(holding({ ...pupil, promoted: false })).toEqual(['isPromotionDecided']);
    expect(holding({ ...pupil, promoted: true })).toEqual(['isPromoted', 'isPromotionDecided']);
    expect(holding(pupil)).toEqual([]);
  });

  it('no day absent is a report, nothing reported is none; whoever left is reported too', () => {
    expect(holding({ ...pupil, absentDays: '0' })).toEqual(['isAbsenceReported']);
    expect(holding({ ...pupil, absentDays: '4.5', endDay: '2021-12-20' })).toEqual(['isAbsenceReported']);
  });

  it('days absent are added up as reported and divided by the reports', () => {
    const flows = schoolFact.measures.filter(({ key }) => key.includes('absen'));
    expect(flows).toEqual([
      expect.objectContaining({ key: 'pupil_absent_days', add: 'absentDays', when: 'isAbsenceReported' }),
      expect.objectContaining({ key: 'pupils_absence_reported', add: 1, when: 'isAbsenceReported' }),
    ]);
  });
});
