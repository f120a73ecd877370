import { describe, expect, it } from '@jest/globals';
import { type RecordFields, visitShape } from '#domain';

const derive = (fields: RecordFields) =>
  visitShape.derive(
    {
      facilityCode: '44001',
      stage: 'DISCHARGED',
      visitKind: 'EXAMINATION',
      admittedAt: '2025-03-03T01:00:00Z',
      dischargedAt: '2025-03-03T03:00:00Z',
      ...fields,
    },
    {} as Parameters<typeof visitShape.derive>[1],
  );

describe('how soon a visit was sent', () => {
  it('is in time on the day it ended and the day after, and late from then on', () => {
    const sent = (sentDay: string) => {
      const { sendingDays, isSent, isSentInTime } = derive({ sentDay });
      return [sendingDays, isSent, isSentInTime];
    };
    expect(sent('2025-03-03')).toEqual([0, true, true]);
    expect(sent('2025-03-04')).toEqual([1, true, true]);
    expect(sent('2025-03-05')).toEqual([2, true, false]);
    // A file dated before the visit ended was not late.
    expect(sent('2025-03-01')).toEqual([0, true, true]);
  });

  it('is counted from the settlement where the file tells it, for then the visit was sent again', () => {
    const settledAt = '2025-03-10T02:00:00Z';
    expect(derive({ sentDay: '2025-03-11', settledAt })).toMatchObject({ sendingDays: 1, isSentInTime: true });
    expect(derive({ sentDay: '2025-03-13', settledAt })).toMatchObject({ sendingDays: 3, isSentInTime: false });
    expect(derive({ sentDay: '2025-03-04', settledAt: '2025-03-01T02:00:00Z' })['sendingDays']).toBe(1);
  });

  it('is not known of a check-in, nor of a file without NGAYLAP', () => {
    const unknown = { sendingDays: undefined, isSent: false, isSentInTime: false };
    expect(derive({})).toMatchObject(unknown);
    expect(derive({ stage: 'CHECKED_IN', dischargedAt: undefined, sentDay: '2025-03-03' })).toMatchObject(unknown);
  });
});
