import { describe, expect, it } from '@jest/globals';
import { type Dossier, dossierClock } from '#domain';
import { at, calendar, derive, dossier } from './examples.js';

function published(state: Partial<Dossier>): Dossier {
  return { ...dossier(state), ...derive(state) };
}

describe('the clock of a dossier', () => {
  it.each([
    ['2021-07-12 09:00', 'NOT_DUE', 1, 4, 0],
    ['2021-07-14 09:00', 'DUE_SOON', 3, 2, 0],
    ['2021-07-16 23:00', 'DUE_TODAY', 5, 0, 0],
    ['2021-07-17 00:00', 'OVERDUE', 5, undefined, 0],
    ['2021-07-20 09:00', 'OVERDUE', 7, undefined, 2],
  ])('at %s is %s', (now, dueState, workingDaysTaken, workingDaysLeft, workingDaysLate) => {
    expect(dossierClock(published({}), at(now), calendar)).toEqual({
      dueState,
      workingDaysTaken,
      workingDaysLeft,
      workingDaysLate,
    });
  });

  it('stands still while the office waits for the applicant', () => {
    const waiting = published({ supplements: [{ requestedAt: at('2021-07-12 08:00') }] });
    expect(dossierClock(waiting, at('2021-07-15 08:00'), calendar).workingDaysTaken).toBe(1);
  });

  it('stops when the dossier closes', () => {
    const late = published({ status: 'RETURNED', finishedAt: at('2021-07-20 09:00') });
    expect(dossierClock(late, at('2026-01-01 00:00'), calendar)).toEqual({
      dueState: 'LATE',
      onTime: false,
      workingDaysTaken: 7,
      workingDaysLate: 2,
    });
    const early = published({ status: 'RETURNED', finishedAt: at('2021-07-13 09:00') });
    expect(dossierClock(early, at('2026-01-01 00:00'), calendar)).toMatchObject({ dueState: 'ON_TIME', onTime: true });
  });

  it('runs for nobody who was not received, and towards nothing without a due day', () => {
    expect(dossierClock(published({ status: 'REFUSED' }), at('2021-07-12 09:00'), calendar)).toEqual({
      dueState: 'NOT_RECEIVED',
    });
    expect(dossierClock(published({ dueAt: undefined }), at('2021-07-12 09:00'), calendar)).toEqual({
      dueState: 'NO_DUE_DATE',
      workingDaysTaken: 1,
    });
  });
});
