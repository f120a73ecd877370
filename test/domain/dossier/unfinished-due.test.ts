import { describe, expect, it } from '@jest/globals';
import { at, derive, step } from './examples.js';

/*
 * QĐ 766/QĐ-TTg, indicator 2.1, for dossiers that have not ended: the period's end stands for the end, the time of the one
 * supplement is taken off. All examples: received Friday 9 July 2021, due Friday 16 July at 17:00.
 */
const waiting = (requested: string, received?: string) => ({
  supplements: [{ requestedAt: at(requested), receivedAt: received && at(received) }],
});

describe('an unfinished dossier under QĐ 766, indicator 2.1', () => {
  it('is late from its due day on: a period that ends on it counts it', () => {
    expect(derive({}).unfinishedDue766Day).toBe('2021-07-16');
  });

  it('never falls due while the applicant is waited for, though the office counts it as overdue', () => {
    const open = derive({ status: 'SUPPLEMENT_REQUESTED', ...waiting('2021-07-14 08:00') });
    expect(open.unfinishedDue766Day).toBeUndefined();
    expect(open.overdueDay).toBe('2021-07-17');
  });

  it('falls due later by the time the applicant took: 48 hours after the 16th at 17:00', () => {
    expect(derive(waiting('2021-07-14 08:00', '2021-07-16 08:00')).unfinishedDue766Day).toBe('2021-07-18');
    // 55 hours: the due time moves to midnight, which is the 19th.
    expect(derive(waiting('2021-07-14 08:00', '2021-07-16 15:00')).unfinishedDue766Day).toBe('2021-07-19');
  });

  it('is not granted a supplement asked for after it was due', () => {
    expect(derive(waiting('2021-07-16 17:00')).unfinishedDue766Day).toBeUndefined();
    expect(derive(waiting('2021-07-16 17:01')).unfinishedDue766Day).toBe('2021-07-16');
  });

  it('is not granted more than one request', () => {
    const twice = [
      ...waiting('2021-07-12 08:00', '2021-07-13 08:00').supplements,
      ...waiting('2021-07-14 08:00').supplements,
    ];
    expect(derive({ supplements: twice }).unfinishedDue766Day).toBe('2021-07-16');
  });

  it('counts from the first due time, not from the one the supplement moved', () => {
    const supplements = [
      {
        requestedAt: at('2021-07-14 08:00'),
        receivedAt: at('2021-07-16 08:00'),
        previousDueAt: at('2021-07-16 17:00'),
        newDueAt: at('2021-07-22 17:00'),
      },
    ];
    expect(derive({ dueAt: at('2021-07-22 17:00'), supplements })).toMatchObject({
      unfinishedDue766Day: '2021-07-18',
      overdueDay: '2021-07-23',
    });
  });

  it('reads the wait from the steps where the record lists none', () => {
    const asked = [step('SUPPLEMENT_REQUESTED', '2021-07-14 08:00')];
    expect(derive({}, asked).unfinishedDue766Day).toBeUndefined();
    expect(derive({}, [...asked, step('PROCESSING', '2021-07-16 08:00')]).unfinishedDue766Day).toBe('2021-07-18');
  });

  it('leaves the stock when it ends, and was never in it when it ends by the day it fell due', () => {
    const back = waiting('2021-07-14 08:00', '2021-07-16 08:00');
    const late = derive({ status: 'FINISHED', finishedAt: at('2021-07-20 09:00'), ...back });
    expect(late).toMatchObject({ unfinishedDue766Day: '2021-07-18', left766Day: '2021-07-20', isOnTime766: false });
    const onTime = derive({ status: 'FINISHED', finishedAt: at('2021-07-18 17:00'), ...back });
    expect(onTime.unfinishedDue766Day).toBeUndefined();
    expect(onTime.isOnTime766).toBe(true);
    const sameDay = derive({ status: 'FINISHED', finishedAt: at('2021-07-18 17:01'), ...back });
    expect(sameDay.unfinishedDue766Day).toBeUndefined();
    expect(sameDay).toMatchObject({ isOnTime766: false, ended766Day: '2021-07-18' });
  });
});
