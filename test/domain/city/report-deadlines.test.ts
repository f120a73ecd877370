import { describe, expect, it } from '@jest/globals';
import type { RecordFields } from '#domain';
import { deriveCityReport } from '../../../src/domain/city/derive-city-report.js';
import { homeCalendar } from '../calendar/home-calendar.js';

const context = { calendar: homeCalendar() };
const derive = (fields: RecordFields): RecordFields => deriveCityReport(fields, context);

/** Received on Thursday 2021-04-29 at 16:00; 30 April is a holiday, Monday 3 May a compensatory day. */
const received = { requestedAt: '2021-04-29T09:00:00Z' };
const open = { ...received, status: 'OPEN' };
const refused = (closedAt: string): RecordFields =>
  derive({ ...received, status: 'CLOSED', step: 'REFUSED', closedAt });
const resolved = (closedAt: string, more: RecordFields = {}): RecordFields =>
  derive({ ...received, status: 'CLOSED', step: 'PROCESSED', closedAt, ...more });

describe('refusing a report (QĐ 766: at most 2 working days)', () => {
  // Working days after the day of receipt: Tue 4 May is the first, Wed 5 May the second, Thu 6 May the third.
  it.each([
    ['2021-04-29T10:00:00Z', true],
    ['2021-05-05T16:59:59Z', true],
    ['2021-05-05T17:00:00Z', false],
    ['2021-05-06T02:00:00Z', false],
  ])('at %s is in time: %s', (closedAt, inTime) => {
    expect(refused(closedAt)).toMatchObject({ isRefused: true, isRefusedIn766: inTime });
  });

  it('says nothing of a report that was resolved', () => {
    expect(resolved('2021-04-29T10:00:00Z').isRefusedIn766).toBe(false);
  });
});

describe('asking for a supplement (QĐ 766: at most 5 working days)', () => {
  // 4, 5, 6, 7 and 10 May are the five working days.
  it.each([
    ['2021-05-10T10:00:00Z', '2021-05-10', true],
    ['2021-05-11T01:00:00Z', '2021-05-11', false],
  ])('at %s counts on %s, in time: %s', (supplementRequestedAt, supplementDay, isSupplementIn766) => {
    expect(derive({ ...open, supplementRequestedAt })).toMatchObject({ supplementDay, isSupplementIn766 });
  });

  it('that never happened counts nowhere', () => {
    expect(derive(open)).toMatchObject({ supplementDay: undefined, isSupplementIn766: false });
  });
});

describe('resolving a report (QĐ 766: at most 15 working days)', () => {
  // 4–7 May are 4, 10–14 May 9, 17–21 May 14, so Monday 24 May is the fifteenth working day.
  it('on the fifteenth working day is in time and was never late', () => {
    expect(resolved('2021-05-24T10:00:00Z')).toMatchObject({
      isResolvedIn766: true,
      late766Day: undefined,
      late766EndedDay: undefined,
    });
  });

  it('on the sixteenth is late from that day on, and late no longer', () => {
    expect(resolved('2021-05-25T01:00:00Z')).toMatchObject({
      isResolvedIn766: false,
      late766Day: '2021-05-25',
      late766EndedDay: '2021-05-25',
    });
  });

  it('that is still open is late from the day after the fifteenth, without an end', () => {
    expect(derive(open)).toMatchObject({ late766Day: '2021-05-25', late766EndedDay: undefined });
  });

  it('is measured by QĐ 766 whatever deadline the source set itself', () => {
    expect(resolved('2021-05-20T03:00:00Z', { expectedAt: '2021-05-07T10:00:00Z' })).toMatchObject({
      isResolvedOnTime: false,
      isResolvedIn766: true,
    });
  });
});

describe('making the answer public (QĐ 766: at most 2 working days)', () => {
  // Resolved on Friday 7 May: Monday 10 and Tuesday 11 May are the two working days.
  it.each([
    ['2021-05-11T16:00:00Z', '2021-05-11', true],
    ['2021-05-12T01:00:00Z', '2021-05-12', false],
  ])('at %s counts on %s, in time: %s', (publishedAt, publishedDay, isPublishedIn766) => {
    expect(resolved('2021-05-07T08:00:00Z', { publishedAt })).toMatchObject({ publishedDay, isPublishedIn766 });
  });

  it('counts for resolved reports only', () => {
    expect(derive({ ...open, publishedAt: '2021-05-05T01:00:00Z' })).toMatchObject({
      publishedDay: undefined,
      isPublishedIn766: false,
    });
  });
});

describe('what the sender thinks', () => {
  it.each([
    ['VERY_SATISFIED', true, true],
    ['SATISFIED', true, true],
    ['NEUTRAL', true, false],
    ['DISSATISFIED', true, false],
    [undefined, false, false],
  ])('%s is rated %s, satisfied %s', (satisfaction, isRated, isSatisfied) => {
    expect(resolved('2021-05-07T08:00:00Z', { satisfaction })).toMatchObject({ isRated, isSatisfied });
  });

  it('is counted once the report is closed, refused or not', () => {
    expect(derive({ ...open, satisfaction: 'SATISFIED' }).isRated).toBe(false);
    const refusal = { ...received, status: 'CLOSED', step: 'REFUSED', closedAt: '2021-05-04T08:00:00Z' };
    expect(derive({ ...refusal, satisfaction: 'DISSATISFIED' })).toMatchObject({ isRated: true, isSatisfied: false });
  });
});
