import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membersOf, openSectorNumbers, recordOf, type SectorNumbers } from '../sector-numbers.js';

let numbers: SectorNumbers;

/** Monday 2023-03-06, 08:00; the small world has weekends and no holidays, so Monday 27 March is working day 15. */
const received = { serviceCode: 'HTGT', agencyCode: 'A', status: 'OPEN', requestedAt: '2023-03-06T01:00:00Z' };
const resolved = (closedAt: string, more: object = {}) => ({
  ...received,
  status: 'CLOSED',
  step: 'PROCESSED',
  closedAt,
  ...more,
});
const refused = (closedAt: string) => ({ ...received, status: 'CLOSED', step: 'REFUSED', closedAt });

const reports = [
  // 10 hours, before the system's deadline, published next day, very satisfied.
  resolved('2023-03-06T11:00:00Z', {
    expectedAt: '2023-03-07T10:00:00Z',
    publishedAt: '2023-03-07T01:00:00Z',
    satisfaction: 'VERY_SATISFIED',
  }),
  // 100 hours (Friday 10 March), after the system's deadline and within QĐ 766, published on the fourth working day after.
  resolved('2023-03-10T05:00:00Z', {
    expectedAt: '2023-03-09T10:00:00Z',
    publishedAt: '2023-03-16T01:00:00Z',
    satisfaction: 'DISSATISFIED',
  }),
  // On the last day of QĐ 766, 27 March: 504 hours.
  resolved('2023-03-27T01:00:00Z', { satisfaction: 'SATISFIED' }),
  // One day later: 528 hours, late.
  resolved('2023-03-28T01:00:00Z', { supplementRequestedAt: '2023-03-13T01:00:00Z' }),
  // Open for ever, asked for a supplement on the sixth working day, past the system's deadline.
  { ...received, supplementRequestedAt: '2023-03-14T01:00:00Z', expectedAt: '2023-03-20T10:00:00Z' },
  // Refused on the second and on the third working day.
  refused('2023-03-08T09:00:00Z'),
  refused('2023-03-09T01:00:00Z'),
  // About an official of agency B, received in April and still open.
  { ...received, serviceCode: 'DVC', agencyCode: 'B', requestedAt: '2023-04-03T01:00:00Z' },
].map((payload, index) => recordOf('city_report', `PA${index}`, payload));

beforeAll(async () => {
  numbers = await openSectorNumbers('city_numbers');
  await numbers.publish(reports);
});
afterAll(() => numbers.close());

describe('city reports in March 2023', () => {
  it.each([
    ['CITY_REPORTS_RECEIVED', { value: 7 }],
    ['CITY_REPORTS_RESOLVED', { value: 4 }],
    ['CITY_REPORTS_REFUSED', { value: 2 }],
    ['CITY_REPORTS_OPEN', { value: 1 }],
    // The second missed the system's deadline too and was closed since.
    ['CITY_REPORTS_OVERDUE', { value: 1 }],
    ['CITY_REPORTS_RESOLVED_ON_TIME', { value: 1 }],
    ['CITY_REPORT_DEADLINE_MET_RATE', { value: 50, numerator: 1, denominator: 2 }],
    // Three of four resolved in 15 working days; the open one is beyond them at the end of March too.
    ['CITY_REPORT_ON_TIME_RATE', { value: 60, numerator: 3, denominator: 5 }],
    ['CITY_REPORT_REFUSED_IN_TIME_RATE', { value: 50, numerator: 1, denominator: 2 }],
    ['CITY_REPORT_REFUSED_RATE', { value: 33.33, numerator: 2, denominator: 6 }],
    ['CITY_REPORT_SUPPLEMENT_IN_TIME_RATE', { value: 50, numerator: 1, denominator: 2 }],
    ['CITY_REPORT_PUBLISHED_IN_TIME_RATE', { value: 50, numerator: 1, denominator: 2 }],
    ['CITY_REPORT_SATISFACTION_RATE', { value: 66.67, numerator: 2, denominator: 3 }],
    // The middle of 100 and 504 hours; seven tenths of the way from 504 to 528.
    ['CITY_REPORT_HOURS_MEDIAN', { value: 302, denominator: 4 }],
    ['CITY_REPORT_HOURS_P90', { value: 521, denominator: 4 }],
  ])('%s', async (key, expected) => {
    expect(await numbers.value(key, '2023-03')).toMatchObject(expected);
  });
});

describe('what drags on', () => {
  it('is late by QĐ 766 in every later period until it is closed', async () => {
    expect(await numbers.value('CITY_REPORT_ON_TIME_RATE', '2023-05')).toMatchObject({
      value: 0,
      numerator: 0,
      // The one of March and by now that of 3 April.
      denominator: 2,
    });
  });
});

describe('reports on conduct', () => {
  it('are those of their category only, by the agency that answers for them', async () => {
    expect(await numbers.value('CITY_REPORTS_RECEIVED', '2023')).toMatchObject({ value: 8 });
    expect(await numbers.value('CITY_REPORTS_ON_CONDUCT', '2023')).toMatchObject({ value: 1 });
    expect(membersOf(await numbers.rows('CITY_REPORTS_ON_CONDUCT', '2023-Q2', { by: ['AGENCY'] }))).toEqual([['B', 1]]);
  });
});

describe('what no source delivers', () => {
  it.each(['CAMERA_EVENTS', 'CAMERA_UPTIME'])('%s is no data with a note why', async (key) => {
    expect(await numbers.value(key, '2023-03')).toMatchObject({
      absence: 'NO_DATA',
      reason: { vi: expect.stringContaining('camera'), en: expect.stringContaining('cameras') },
    });
  });
});

describe('the law before it was', () => {
  it('is not applied', async () => {
    expect(await numbers.value('CITY_REPORT_ON_TIME_RATE', '2022-05')).toMatchObject({ absence: 'NOT_APPLICABLE' });
  });
});
