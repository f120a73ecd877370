import { describe, expect, it } from '@jest/globals';
import { compileCalendar, createWorkingCalendar, isOwing, type ReporterFacts, reporterState } from '#domain';
import { readCalendarSeeds } from '#config';

const calendar = createWorkingCalendar(
  compileCalendar(readCalendarSeeds(new URL('../../../seeds/calendars', import.meta.url).pathname)),
);
// 18:00 in Viet Nam on weekdays, newest first: Friday 2021-07-09 back to Monday.
const due = ['09', '08', '07', '06', '05'].map((day) => `2021-07-${day}T11:00:00Z`);
const reporter = { from: '2021-01-01', to: '2025-07-01', expectedBy: '0 18 * * 1-5' };
const state = (facts: Partial<ReporterFacts>) =>
  reporterState({ reporter, due, now: '2021-07-09T12:00:00Z', calendar, lastWhole: true, ...facts });

describe('the state of a reporter', () => {
  it('is fresh when it delivered after the due moment before the last', () => {
    expect(state({ lastDeliveryAt: '2021-07-09T10:00:00Z' })).toBe('FRESH');
    expect(state({ lastDeliveryAt: '2021-07-09T11:30:00Z' })).toBe('FRESH');
    expect(state({ lastDeliveryAt: '2021-07-08T11:00:01Z' })).toBe('FRESH');
  });

  it('is late when it missed the last due moment, silent when it missed three', () => {
    expect(state({ lastDeliveryAt: '2021-07-08T11:00:00Z' })).toBe('LATE');
    expect(state({ lastDeliveryAt: '2021-07-07T10:00:00Z' })).toBe('LATE');
    expect(state({ lastDeliveryAt: '2021-07-06T10:00:00Z' })).toBe('SILENT');
    expect(state({ lastDeliveryAt: '2021-01-06T10:00:00Z' })).toBe('SILENT');
  });

  it('is silent when it never delivered though it had to', () => {
    expect(state({ lastDeliveryAt: undefined })).toBe('SILENT');
  });

  it('is incomplete when what it delivered last was not whole', () => {
    expect(state({ lastDeliveryAt: '2021-07-09T10:00:00Z', lastWhole: false })).toBe('INCOMPLETE');
    expect(state({ lastDeliveryAt: '2021-07-08T10:00:00Z', lastWhole: false })).toBe('LATE');
  });

  it('is not yet due before it owes, and before its first due moment', () => {
    expect(state({ reporter: { ...reporter, from: '2021-07-10' } })).toBe('NOT_YET');
    const young = { ...reporter, from: '2021-07-09' };
    expect(state({ reporter: young, now: '2021-07-09T10:00:00Z', due: due.slice(1) })).toBe('NOT_YET');
    expect(state({ reporter: young })).toBe('SILENT');
    expect(state({ reporter: young, lastDeliveryAt: '2021-07-09T02:00:00Z' })).toBe('FRESH');
  });

  it('has ended from the day its duty ended', () => {
    expect(state({ now: '2025-06-30T16:59:59Z', due: [], lastDeliveryAt: '2025-06-30T10:00:00Z' })).toBe('FRESH');
    expect(state({ now: '2025-06-30T17:00:00Z', due: [], lastDeliveryAt: '2025-06-30T10:00:00Z' })).toBe('ENDED');
  });

  it('owes nothing on holidays when the cron line names weekdays, but does when it does not', () => {
    // 2 and 3 September 2021 were National Day, a Thursday and a Friday.
    const overHoliday = {
      due: ['2021-09-03T11:00:00Z', '2021-09-02T11:00:00Z', '2021-09-01T11:00:00Z', '2021-08-31T11:00:00Z'],
      now: '2021-09-03T12:00:00Z',
      lastDeliveryAt: '2021-09-01T10:00:00Z',
    };
    expect(state(overHoliday)).toBe('FRESH');
    expect(state({ ...overHoliday, reporter: { ...reporter, expectedBy: '0 18 * * *' } })).toBe('LATE');
  });

  it('owes from its first day to the day before its end', () => {
    expect(isOwing(reporter, '2020-12-31')).toBe(false);
    expect(isOwing(reporter, '2021-01-01')).toBe(true);
    expect(isOwing(reporter, '2025-06-30')).toBe(true);
    expect(isOwing(reporter, '2025-07-01')).toBe(false);
  });
});
