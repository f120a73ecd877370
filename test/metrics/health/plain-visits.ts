import fc from 'fast-check';
import type { InboxRow } from '#store';
import { stands } from '../../support/evaluator-units.js';
import { caseRow } from '../../support/world-rows.js';
import { worldUnits } from '../../support/world-units.js';

/** A visit in days: the patient comes at 8 and, days later, leaves at 17 o'clock in Việt Nam. */
export interface PlainVisit {
  readonly unitId: number;
  /** Days after the first of October 2024. */
  readonly from: number;
  /** Absent while only the check-in is known. */
  readonly to?: number;
  readonly isStay: boolean;
  readonly subject?: number;
  readonly end: '1' | '5' | '6';
  readonly isTransfer: boolean;
  readonly isInsured: boolean;
  /** In thousand đồng; what the patient paid of it. */
  readonly cost?: number;
  readonly paid?: number;
  readonly waits: readonly number[];
  readonly firstOrder?: number;
  readonly bedDays: number;
  readonly sentAfter?: number;
}

export const dayOf = (offset: number): string => new Date(Date.UTC(2024, 9, 1 + offset, 12)).toISOString().slice(0, 10);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>, freq = 5) => fc.option(arbitrary, { nil: undefined, freq });

/** Visits of few people, so that many come again. */
export const plainVisits: readonly PlainVisit[] = fc
  .sample(
    fc.record({
      unitId: fc.constantFrom(...worldUnits.map(({ id }) => id)),
      from: fc.integer({ min: 0, max: 260 }),
      lasts: maybe(fc.integer({ min: 0, max: 12 }), 12),
      isStay: fc.boolean(),
      subject: maybe(fc.integer({ min: 1, max: 120 }), 8),
      end: fc.constantFrom('1' as const, '1' as const, '1' as const, '5' as const, '6' as const),
      isTransfer: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      isInsured: fc.boolean(),
      cost: maybe(fc.integer({ min: 0, max: 900 })),
      paid: maybe(fc.integer({ min: 0, max: 90 })),
      waits: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }),
      firstOrder: maybe(fc.integer({ min: 0, max: 50 })),
      bedDays: fc.integer({ min: 0, max: 5 }),
      sentAfter: maybe(fc.integer({ min: 0, max: 4 })),
    }),
    { numRuns: 900, seed: 130 },
  )
  .filter(({ unitId, from }) => stands(unitId, dayOf(from)))
  .map(({ lasts, ...visit }) => ({ ...visit, to: lasts === undefined ? undefined : visit.from + lasts }));

/** The visit as the intake hands it to the publisher. */
export function visitRow(visit: PlainVisit, index: number, version = 1): InboxRow {
  const { to, waits } = visit;
  const isOver = to !== undefined;
  const counted = Object.fromEntries(waits.map((wait) => [wait, waits.filter((other) => other === wait).length]));
  const payload = {
    facilityCode: '44001',
    stage: isOver ? 'DISCHARGED' : 'CHECKED_IN',
    visitKind: visit.isStay ? 'INPATIENT' : 'EXAMINATION',
    admittedAt: `${dayOf(visit.from)}T01:00:00Z`,
    insured: visit.isInsured,
    subjectId: visit.subject,
    firstOrderMinutes: visit.firstOrder,
    ...(isOver && {
      dischargedAt: `${dayOf(to)}T10:00:00Z`,
      outcome: { '1': 'CURED', '5': 'DIED', '6': 'CRITICAL_SENT_HOME' }[visit.end],
      dischargeKind: visit.isTransfer ? 'TRANSFERRED' : 'DISCHARGED',
      totalCost: visit.cost === undefined ? undefined : `${visit.cost}000.00`,
      patientShare: visit.paid === undefined ? undefined : `${visit.paid}000.00`,
      orderToResultMinutes: waits.length === 0 ? undefined : counted,
      bedDays: visit.isStay ? `${visit.bedDays}.50` : undefined,
      sentDay: visit.sentAfter === undefined ? undefined : dayOf(to + visit.sentAfter),
    }),
  };
  return { ...caseRow(`V${index}`, version, visit.unitId, payload), kind: 'visit', eventDay: dayOf(visit.from) };
}
