import { describe, expect, it } from '@jest/globals';
import { dossierFact, healthFact, type Fact, type RecordFields, type RecordShape } from '#domain';
import { dataThrough } from '../../src/publish/data-through.js';
import type { KindChanges } from '../../src/publish/record-change.js';

const version = (shape: RecordShape, fields: RecordFields, deliveryId: number | undefined): KindChanges => ({
  changes: [
    {
      shape,
      before: undefined,
      after: {
        source: 3,
        naturalKey: 'A',
        version: '1',
        deleted: false,
        unitId: 1,
        flags: [],
        ruleVersion: 1,
        contentHash: '',
        deliveryId,
        fields,
      },
    },
  ],
  raised: [],
});

/** Delivered on the 2nd of March 2026 at ten minutes to midnight in Việt Nam. */
const deliveredAt = new Map([[7, '2026-03-02T16:50:00Z']]);

const through = (fact: Fact, fields: RecordFields, deliveryId: number | undefined = 7) => {
  const [shape] = fact.shapes;
  return dataThrough([fact], new Map([[shape!, version(shape!, fields, deliveryId)]]), deliveredAt);
};

describe('how far a delivery reaches', () => {
  it('is the day of an old check-in, not the day on which it will have been open for too long', () => {
    const checkIn = {
      facilityCode: '44001',
      visitDay: '2026-01-20',
      overlongDay: '2026-02-20',
      closedDay: '2026-02-20',
    };
    expect(through(healthFact, checkIn)).toEqual([
      { source: 3, code: '44001', day: '2026-01-20', at: '2026-03-02T16:50:00Z' },
    ]);
  });

  it('is no day after the delivery, and the last of those before', () => {
    const visit = { facilityCode: '44001', visitDay: '2026-03-01', endDay: '2026-03-05', dischargeDay: '2026-03-05' };
    expect(through(healthFact, visit)).toMatchObject([{ day: '2026-03-01' }]);
    expect(through(healthFact, { ...visit, endDay: '2026-03-02' })).toMatchObject([{ day: '2026-03-02' }]);
    expect(through(healthFact, { ...visit, visitDay: '2026-03-03' })).toMatchObject([{ day: undefined }]);
  });

  it('of a dossier is what happened to it, never when it fell due', () => {
    const dossier = {
      agencyCode: 'H46',
      receivedDay: '2026-02-02',
      overdueDay: '2026-02-20',
      unfinishedDue766Day: '2026-02-19',
    };
    expect(through(dossierFact, dossier)).toMatchObject([{ code: 'H46', day: '2026-02-02' }]);
    expect(through(dossierFact, { ...dossier, closedDay: '2026-02-25' })).toMatchObject([{ day: '2026-02-25' }]);
  });

  it('is every day where no delivery is known, and nothing of an organisation without a code', () => {
    expect(through(healthFact, { facilityCode: '44001', visitDay: '2026-03-09' }, 9)).toEqual([
      { source: 3, code: '44001', day: '2026-03-09', at: undefined },
    ]);
    expect(through(healthFact, { visitDay: '2026-03-09' })).toEqual([]);
  });
});
