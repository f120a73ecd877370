import { describe, expect, it } from '@jest/globals';
import { derive } from './examples.js';

/* QĐ 766/QĐ-TTg, groups 3 and 4. Procedure 7 has an online service, procedure 8 has none. */
describe('what QĐ 766 counts of a dossier', () => {
  it('3.3: online is KenhThucHien 2 with an electronic result', () => {
    expect(derive({ channel: 'ONLINE', eResult: true })).toMatchObject({ isOnline: true, isOnline766: true });
    expect(derive({ channel: 'ONLINE', eResult: false })).toMatchObject({ isOnline: true, isOnline766: false });
    expect(derive({ channel: 'DIRECT', eResult: true })).toMatchObject({ isOnline: false, isOnline766: false });
    expect(derive({ channel: 'POSTAL', eResult: true })).toMatchObject({ isOnline: false, isOnline766: false });
  });

  it('3.2: a service is used by what is handed in online with a procedure that has one', () => {
    expect(derive({ channel: 'ONLINE', procedureId: 7 }).isOnlineService).toBe(true);
    expect(derive({ channel: 'DIRECT', procedureId: 7 }).isOnlineService).toBe(false);
    expect(derive({ channel: 'ONLINE', procedureId: 8 }).isOnlineService).toBe(false);
  });

  it('3.6: paid online is DuocThanhToanTrucTuyen 1 or 2; a fee is one that is not zero', () => {
    const fee = (payment: 'NONE' | 'NATIONAL_PORTAL' | 'OWN_GATEWAY' | 'UNPAID' | undefined, feeAmount?: string) => {
      const { hasFee, isPaidOnline } = derive({ payment, feeAmount });
      return [hasFee, isPaidOnline];
    };
    expect(fee('NATIONAL_PORTAL', '15000')).toEqual([true, true]);
    expect(fee('OWN_GATEWAY', '15000')).toEqual([true, true]);
    expect(fee('UNPAID', '15000')).toEqual([true, false]);
    expect(fee('NONE', '15000')).toEqual([true, false]);
    // All fees zero: not in the denominator, even where the source says that something is to be paid.
    expect(fee('UNPAID', '0')).toEqual([false, false]);
    expect(fee('NONE', '0')).toEqual([false, false]);
    // No fee listed: the source's word on the payment counts.
    expect(fee('UNPAID')).toEqual([true, false]);
    expect(fee('NATIONAL_PORTAL')).toEqual([true, true]);
    expect(fee('NONE')).toEqual([false, false]);
    expect(fee(undefined)).toEqual([false, false]);
  });

  it('4.2 and 4.3: by the mark of the dossier or of a paper', () => {
    const marks = (digitised?: boolean, paperDigitised?: boolean, reused?: boolean) => {
      const derived = derive({ digitised, paperDigitised, reused });
      return [derived.isDigitised766, derived.isReused766];
    };
    expect(marks(true, false, false)).toEqual([true, true]);
    expect(marks(false, true, false)).toEqual([true, false]);
    expect(marks(false, false, true)).toEqual([false, true]);
    expect(marks(undefined, undefined, undefined)).toEqual([false, false]);
  });
});

describe('what the catalogue counts of a dossier beside', () => {
  it('the first request for papers, by its day, once; never before receipt', () => {
    const asked = (...days: readonly string[]) => ({
      supplements: days.map((day) => ({ requestedAt: `${day}T02:00:00Z`, receivedAt: `${day}T03:00:00Z` })),
    });
    expect(derive(asked('2021-07-13', '2021-07-12')).supplementDay).toBe('2021-07-12');
    expect(derive(asked('2021-07-01')).supplementDay).toBe('2021-07-09');
    expect(derive({}).supplementDay).toBeUndefined();
    expect(derive({ status: 'REGISTERED', ...asked('2021-07-13') }).supplementDay).toBeUndefined();
  });

  it('withdrawn and refused are ends of their own', () => {
    expect(derive({ status: 'WITHDRAWN' })).toMatchObject({ isWithdrawn: true, isRefused: false });
    expect(derive({ status: 'REFUSED', refusedAt: '2021-07-12T02:00:00Z' })).toMatchObject({
      isRefused: true,
      closedDay: '2021-07-12',
    });
    expect(derive({ status: 'STOPPED' })).toMatchObject({ isWithdrawn: false, isRefused: false });
  });

  it('late by the provincial report is ended after the day due; without a due day nobody owes an apology', () => {
    const ended = { status: 'FINISHED', finishedAt: '2021-07-19T02:00:00Z' } as const;
    expect(derive(ended).isLateReport).toBe(true);
    expect(derive({ ...ended, finishedAt: '2021-07-16T16:00:00Z' }).isLateReport).toBe(false);
    expect(derive({ ...ended, dueAt: undefined }).isLateReport).toBe(false);
    expect(derive({ ...ended, status: 'WITHDRAWN' }).isLateReport).toBe(false);
  });

  it('the group is the first of its procedure, OTHER for none, unknown for a procedure nobody knows', () => {
    expect(derive({ procedureId: 7 })).toMatchObject({ procedureGroup: 'CONSTRUCTION_PERMIT', allowedWorkingDays: 5 });
    expect(derive({ procedureId: 8 }).procedureGroup).toBe('OTHER');
    expect(derive({ procedureId: 99 }).procedureGroup).toBeUndefined();
  });

  it('2.2: time is set against the allowance only where both are known', () => {
    const ended = { status: 'FINISHED', finishedAt: '2021-07-14T02:00:00Z' } as const;
    expect(derive({ ...ended, procedureId: 7 })).toMatchObject({
      isTimed: true,
      isTimedToAllowed: true,
      workingDays: 3,
    });
    expect(derive(ended)).toMatchObject({ isTimed: true, isTimedToAllowed: false });
    expect(derive({ procedureId: 7 })).toMatchObject({ isTimed: false, isTimedToAllowed: false });
  });
});
