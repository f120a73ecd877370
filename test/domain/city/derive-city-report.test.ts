import { describe, expect, it } from '@jest/globals';
import { deriveCityReport as derive } from '../../../src/domain/city/derive-city-report.js';
import type { RecordFields } from '#domain';
import { homeCalendar } from '../calendar/home-calendar.js';

const context = { calendar: homeCalendar() };
const deriveCityReport = (fields: RecordFields): RecordFields => derive(fields, context);

const received = { status: 'OPEN', requestedAt: '2021-07-05T02:00:00Z', expectedAt: '2021-07-09T10:00:00Z' };

describe('a city report', () => {
  it('is received on its civil day in Viet Nam', () => {
    expect(deriveCityReport({ ...received, requestedAt: '2021-07-05T17:30:00Z' }).receivedDay).toBe('2021-07-06');
  });

  it('while open falls overdue on the day after its due day and stays so', () => {
    expect(deriveCityReport(received)).toMatchObject({
      dueDay: '2021-07-09',
      overdueDay: '2021-07-10',
      overdueEndedDay: undefined,
      closedDay: undefined,
      isResolved: false,
      isResolvedOnTime: false,
    });
  });

  it('closed before its deadline is on time, never overdue, and counts whole hours', () => {
    expect(deriveCityReport({ ...received, status: 'CLOSED', closedAt: '2021-07-06T05:59:59Z' })).toMatchObject({
      closedDay: '2021-07-06',
      overdueDay: undefined,
      isResolved: true,
      isResolvedOnTime: true,
      hoursToResolve: 27,
    });
  });

  it('closed after its deadline on the due day is late without ever having been overdue', () => {
    expect(deriveCityReport({ ...received, status: 'CLOSED', closedAt: '2021-07-09T10:00:01Z' })).toMatchObject({
      overdueDay: undefined,
      isResolved: true,
      isResolvedOnTime: false,
    });
  });

  it('closed days later leaves the overdue stock on the day it is closed', () => {
    expect(deriveCityReport({ ...received, status: 'CLOSED', closedAt: '2021-07-20T01:00:00Z' })).toMatchObject({
      overdueDay: '2021-07-10',
      overdueEndedDay: '2021-07-20',
    });
  });

  it('refused is closed but not resolved', () => {
    expect(
      deriveCityReport({ ...received, status: 'CLOSED', step: 'REFUSED', closedAt: '2021-07-06T02:00:00Z' }),
    ).toMatchObject({ isResolved: false, isRefused: true, closedDay: '2021-07-06', hoursToResolve: undefined });
  });

  it('closed without a closing time was closed when last touched', () => {
    expect(deriveCityReport({ ...received, status: 'CLOSED', updatedAt: '2021-07-08T01:00:00Z' }).closedDay).toBe(
      '2021-07-08',
    );
  });
});
