import { describe, expect, it } from '@jest/globals';
import { at, derive, step } from './examples.js';

describe('what a dossier counts as', () => {
  it('is received on its day unless its status is 1 or 3', () => {
    expect(derive({ status: 'RECEIVED' })).toMatchObject({
      isReceived: true,
      receivedDay: '2021-07-09',
      outcome: 'OPEN',
    });
    expect(derive({ status: 'REGISTERED' })).toMatchObject({ isReceived: false, outcome: 'REGISTERED' });
    expect(derive({ status: 'REGISTERED' }).receivedDay).toBeUndefined();
    expect(derive({ status: 'REFUSED' })).toMatchObject({ isReceived: false, outcome: 'REFUSED' });
    expect(derive({ status: 'WITHDRAWN' })).toMatchObject({ isReceived: true, outcome: 'WITHDRAWN' });
    expect(derive({ status: undefined, statusCode: '44' })).toMatchObject({ isReceived: true, outcome: 'OPEN' });
  });

  it('takes the day of submission, then that of the code, where the receipt is missing', () => {
    expect(derive({ receivedAt: undefined, submittedAt: at('2021-07-08 21:00') }).receivedDay).toBe('2021-07-08');
    expect(derive({ receivedAt: undefined, codeDay: '2021-07-07' }).receivedDay).toBe('2021-07-07');
  });

  it('counts days by the clock of Viet Nam', () => {
    expect(derive({ receivedAt: at('2021-07-09 23:59') }).receivedDay).toBe('2021-07-09');
    expect(derive({ receivedAt: at('2021-07-10 00:00') }).receivedDay).toBe('2021-07-10');
  });

  it('is moved on by a later step, never back', () => {
    expect(derive({}, [step('FINISHED', '2021-07-12 09:00')])).toMatchObject({
      currentStatus: 'FINISHED',
      resolvedDay: '2021-07-12',
    });
    expect(derive({ status: 'SUPPLEMENT_REQUESTED' }, [step('PROCESSING', '2021-07-13 09:00')]).currentStatus).toBe(
      'PROCESSING',
    );
    expect(
      derive({ status: 'RETURNED', finishedAt: at('2021-07-14 10:00'), stateAt: at('2021-07-14 10:00') }, [
        step('PROCESSING', '2021-07-20 09:00'),
      ]),
    ).toMatchObject({ currentStatus: 'RETURNED', resolvedDay: '2021-07-14' });
  });

  it('ends on the day of receipt when the source ends it before', () => {
    expect(derive({ status: 'RETURNED', finishedAt: at('2021-07-01 10:00') }).closedDay).toBe('2021-07-09');
  });
});

describe('on time by QĐ 766, indicator 2.1', () => {
  it('compares the moment of the end with the moment due', () => {
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-16 17:00') })).toMatchObject({
      isOnTime766: true,
      ended766Day: '2021-07-16',
    });
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-16 17:01') }).isOnTime766).toBe(false);
  });

  it('takes the time of status 9 before that of 10, and of both before 8, 3 and 7', () => {
    const steps = [step('RETURNED', '2021-07-20 10:00'), step('FINISHED', '2021-07-15 10:00')];
    expect(derive({ status: 'RETURNED' }, steps)).toMatchObject({
      endAt766: at('2021-07-15 10:00'),
      isOnTime766: true,
    });
    expect(derive({ status: 'RETURNED' }, steps.slice(0, 1)).endAt766).toBe(at('2021-07-20 10:00'));
    expect(derive({ status: 'RETURNED', finishedAt: at('2021-07-14 10:00') }, steps.slice(0, 1)).endAt766).toBe(
      at('2021-07-14 10:00'),
    );
    expect(derive({ status: 'STOPPED' }, [step('STOPPED', '2021-07-13 10:00')]).endAt766).toBe(at('2021-07-13 10:00'));
  });

  it('subtracts the time of the one supplement from the end', () => {
    // Waited from Monday 12 July 8:00 to Wednesday 14 July 8:00: 48 hours. Ended Sunday 18 July 16:59, due Friday 17:00.
    const supplements = [{ requestedAt: at('2021-07-12 08:00'), receivedAt: at('2021-07-14 08:00') }];
    const ended = derive({ status: 'FINISHED', finishedAt: at('2021-07-18 16:59'), supplements });
    expect(ended).toMatchObject({ supplementSeconds: 172_800, supplementRequests: 1, isOnTime766: true });
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-18 17:01'), supplements }).isOnTime766).toBe(false);
  });

  it('does not grant a supplement twice when the due time was moved for it', () => {
    const supplements = [
      {
        requestedAt: at('2021-07-12 08:00'),
        receivedAt: at('2021-07-14 08:00'),
        previousDueAt: at('2021-07-16 17:00'),
        newDueAt: at('2021-07-20 17:00'),
      },
    ];
    const moved = { status: 'FINISHED', dueAt: at('2021-07-20 17:00'), supplements } as const;
    expect(derive({ ...moved, finishedAt: at('2021-07-18 16:00') }).isOnTime766).toBe(true);
    expect(derive({ ...moved, finishedAt: at('2021-07-20 16:00') })).toMatchObject({
      isOnTime766: false,
      isOnTimeReport: true,
    });
  });

  it('takes more than one supplement request for late', () => {
    const supplements = [
      { requestedAt: at('2021-07-12 08:00'), receivedAt: at('2021-07-12 09:00') },
      { requestedAt: at('2021-07-13 08:00'), receivedAt: at('2021-07-13 09:00') },
    ];
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-14 08:00'), supplements })).toMatchObject({
      supplementRequests: 2,
      isOnTime766: false,
      isOnTimeReport: true,
    });
  });

  it('reads the supplements from the steps when the record lists none', () => {
    const steps = [
      step('SUPPLEMENT_REQUESTED', '2021-07-12 08:00'),
      step('SUPPLEMENT_REQUESTED', '2021-07-12 08:05'),
      step('PROCESSING', '2021-07-13 08:00'),
      step('FINISHED', '2021-07-17 10:00'),
    ];
    expect(derive({ status: 'FINISHED' }, steps)).toMatchObject({
      supplementRequests: 1,
      supplementSeconds: 86_400,
      isOnTime766: true,
    });
  });

  it('lets an open supplement run to the end, and subtracts overlapping waits once', () => {
    expect(
      derive({
        status: 'FINISHED',
        finishedAt: at('2021-07-13 08:00'),
        supplements: [{ requestedAt: at('2021-07-12 08:00') }],
      }).supplementSeconds,
    ).toBe(86_400);
    expect(
      derive({
        status: 'FINISHED',
        finishedAt: at('2021-07-15 08:00'),
        supplements: [
          { requestedAt: at('2021-07-12 08:00'), receivedAt: at('2021-07-13 08:00') },
          { requestedAt: at('2021-07-12 20:00'), receivedAt: at('2021-07-14 08:00') },
        ],
      }).supplementSeconds,
    ).toBe(172_800);
  });

  it("falls back on the procedure's longest time when no due date is given", () => {
    // 5 working days after Friday 26 April 2024: Thu 2, Fri 3, the worked Sat 4, Mon 6 and Tue 7 May.
    const state = { receivedAt: at('2024-04-26 09:00'), dueAt: undefined, procedureId: 7, status: 'FINISHED' } as const;
    expect(derive({ ...state, finishedAt: at('2024-05-07 23:59') })).toMatchObject({
      dueSource: 'PROCEDURE',
      dueDay: '2024-05-07',
      dueAtEffective: '2024-05-07T16:59:59Z',
      isOnTime766: true,
      isOnTimeReport: false,
    });
    expect(derive({ ...state, finishedAt: at('2024-05-08 00:00') }).isOnTime766).toBe(false);
  });

  it('does not take for on time what nobody can show: no due time, no end', () => {
    expect(derive({ status: 'FINISHED', dueAt: undefined, finishedAt: at('2021-07-12 08:00') })).toMatchObject({
      dueSource: 'NONE',
      ended766Day: '2021-07-12',
      isOnTime766: false,
    });
    const undated = derive({ status: 'RETURNED', stateAt: at('2021-07-09 08:30') });
    expect(undated).toMatchObject({ closedDay: '2021-07-09', ended766Day: '2021-07-09', isOnTime766: false });
    expect(undated.workingDays).toBeUndefined();
  });

  it('counts a refusal only where a clock had run', () => {
    const refusal = { status: 'REFUSED', refusedAt: at('2021-07-12 08:00') } as const;
    expect(derive(refusal)).toMatchObject({ ended766Day: '2021-07-12', isOnTime766: true });
    expect(derive({ ...refusal, receivedAt: undefined, dueAt: undefined }).ended766Day).toBeUndefined();
  });
});

describe('on time by the provincial report', () => {
  it('compares civil days of NgayKetThucXuLy and NgayHenTra', () => {
    expect(derive({ status: 'RETURNED', finishedAt: at('2021-07-16 22:00') })).toMatchObject({
      endDayReport: '2021-07-16',
      isOnTimeReport: true,
      isOnTime766: false,
    });
    expect(derive({ status: 'RETURNED', finishedAt: at('2021-07-17 00:10') }).isOnTimeReport).toBe(false);
  });

  it('knows only status 9 and 10', () => {
    const withdrawn = derive({ status: 'WITHDRAWN', finishedAt: at('2021-07-12 08:00') });
    expect(withdrawn).toMatchObject({ isResolvedReport: false, isOnTimeReport: false, isOnTime766: true });
    expect(withdrawn.endDayReport).toBeUndefined();
  });
});

describe('late dossiers as flows', () => {
  it('become overdue on the day after the due day and leave when they close', () => {
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-20 09:00') })).toMatchObject({
      unfinishedDue766Day: '2021-07-16',
      overdueDay: '2021-07-17',
      leftOverdueDay: '2021-07-20',
      left766Day: '2021-07-20',
      workingDaysLate: 2,
    });
  });

  it('an open dossier has its days ahead of it and no leaving day', () => {
    const open = derive({});
    expect(open).toMatchObject({ unfinishedDue766Day: '2021-07-16', overdueDay: '2021-07-17' });
    expect(open.leftOverdueDay).toBeUndefined();
  });

  it('one that closes on its due day never was in either stock', () => {
    const closed = derive({ status: 'FINISHED', finishedAt: at('2021-07-16 18:00') });
    expect(closed.overdueDay).toBeUndefined();
    expect(closed.unfinishedDue766Day).toBeUndefined();
    expect(closed.workingDaysLate).toBe(0);
  });

  it('never begin before receipt', () => {
    expect(derive({ dueAt: at('2021-07-01 17:00') })).toMatchObject({
      unfinishedDue766Day: '2021-07-09',
      overdueDay: '2021-07-09',
    });
  });
});

describe('working days', () => {
  it('do not count the day of receipt, weekends, holidays and the wait for the applicant', () => {
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-09 16:00') }).workingDays).toBe(0);
    expect(derive({ status: 'FINISHED', finishedAt: at('2021-07-16 16:00') }).workingDays).toBe(5);
    const acrossHolidays = { receivedAt: at('2024-04-26 09:00'), finishedAt: at('2024-05-06 09:00') };
    expect(derive({ ...acrossHolidays, status: 'FINISHED' }).workingDays).toBe(4);
    expect(
      derive({
        status: 'FINISHED',
        finishedAt: at('2021-07-16 16:00'),
        supplements: [{ requestedAt: at('2021-07-12 08:00'), receivedAt: at('2021-07-14 08:00') }],
      }).workingDays,
    ).toBe(3);
  });
});
