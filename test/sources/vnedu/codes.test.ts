import { describe, expect, it } from '@jest/globals';
import { studyResultOf } from '../../../src/sources/vnedu/codes.js';
import { schoolTerms } from '../../../src/sources/vnedu/school-terms.js';

describe('results of a year', () => {
  it.each([
    ['1', '', { result: 'GOOD', scale: 'TT22' }],
    ['Chưa đạt', '', { result: 'NOT_PASSED', scale: 'TT22' }],
    ['Giỏi'.normalize('NFD'), '', { result: 'EXCELLENT', scale: 'TT58' }],
    ['Trung bình', 'TT58', { result: 'AVERAGE', scale: 'TT58' }],
    ['Khá', 'TT22', { result: 'FAIR', scale: 'TT22' }],
    ['Khá', '58', { result: 'FAIR', scale: 'TT58' }],
  ])('%s on scale "%s"', (words, scale, found) => {
    expect(studyResultOf(words, scale)).toEqual(found);
  });

  it('leave the scale open where both scales have the word', () => {
    expect(studyResultOf('Khá', '')).toEqual({ result: 'FAIR' });
  });

  it('are none for a word of the other scale or of neither', () => {
    expect([studyResultOf('Giỏi', 'TT22'), studyResultOf('xuất chúng', '')]).toEqual([undefined, undefined]);
  });
});

describe('terms', () => {
  const session = (sourcedId: string, type: string, startDate: string, endDate: string, schoolYear = '') => ({
    sourcedId,
    type,
    startDate,
    endDate,
    schoolYear,
  });
  const termOf = schoolTerms([
    session('b', 'term', '2021-01-16', '2021-05-31'),
    session('a', 'term', '2020-09-05', '2021-01-15'),
    session('y', 'schoolYear', '2020-09-05', '2021-05-31', '2021'),
    session('bad', 'term', '05/09/2020', ''),
  ]);

  it('are numbered by their start within the school year, named by the year it ends in', () => {
    expect(['a', 'b', 'y', 'a,b', ' b , a '].map((ids) => termOf(ids)?.termCode)).toEqual([
      'SY2020-2021-T1',
      'SY2020-2021-T2',
      'SY2020-2021',
      'SY2020-2021',
      'SY2020-2021',
    ]);
  });

  it('of several sessions span them', () => {
    expect(termOf('a,b')).toMatchObject({ startDate: '2020-09-05', endDate: '2021-05-31' });
  });

  it('are unknown for sessions that are not there or have no readable start', () => {
    expect([termOf('z'), termOf(undefined), termOf('bad')]).toEqual([undefined, undefined, undefined]);
  });
});
