import { addDays, type RecordFields } from '#domain';
import type { InboxRow } from '#store';
import { dossierRow, officesOn, type Places, stepRow } from './sample-rows.js';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const row = (kind: string, key: string, unitId: number, day: string, payload: RecordFields): InboxRow => ({
  kind,
  source: 1,
  naturalKey: key,
  version: '0001',
  deleted: false,
  unitId,
  eventDay: day,
  flags: [],
  payload,
  deliveryId: undefined,
  cause: 'DELIVERY',
});

/** Dossiers with steps, visits and reports from the field of some weeks before and after July of 2021 and of 2025. */
export function mixedRows(places: Places): readonly InboxRow[] {
  return ['2021-06-20', '2025-06-20'].flatMap((start, turn) => [
    ...dossiers(places, start, turn),
    ...visits(places, start, turn),
    ...reports(places, start, turn),
  ]);
}

function dossiers(places: Places, start: string, turn: number): readonly InboxRow[] {
  const next = numbers(turn + 1);
  return Array.from({ length: 160 }, (_, index) => index).flatMap((index) => {
    const day = addDays(start, next(50));
    const offices = [...officesOn(places, 'COMMUNE', day), ...officesOn(places, 'DISTRICT', day)];
    const office = offices[next(offices.length)]!;
    const code = `D${turn}-${index}`;
    const finished = next(3) === 0 ? undefined : next(20);
    const own = dossierRow(places, office.code, code, day, { finished, due: 3 + next(10) });
    const step = stepRow(places, office.code, code, 1, `${day}T03:00:00Z`);
    const spent = { startedAt: `${day}T02:00:00Z`, dueAt: `${addDays(day, next(3) - 1)}T05:00:00Z` };
    return [own, { ...step, payload: { ...step.payload, ...spent } }];
  });
}

function visits({ organisations }: Places, start: string, turn: number): readonly InboxRow[] {
  const next = numbers(turn + 11);
  const at = (day: string): string => `${day}T01:00:00Z`;
  return Array.from({ length: 120 }, (_, index) => {
    const day = addDays(start, next(50));
    const facilities = organisations.on('FACILITY', day);
    const facility = facilities[next(facilities.length)]!;
    const left = next(4) === 0 ? undefined : addDays(day, next(12));
    return row('visit', `V${turn}-${index}`, facility.unitId, day, {
      facilityCode: facility.code,
      facilityId: facility.id,
      stage: left === undefined ? 'CHECKED_IN' : 'DISCHARGED',
      visitKind: next(2) === 0 ? 'INPATIENT' : 'EXAMINATION',
      visitKindCode: '03',
      admittedAt: at(day),
      dischargedAt: left === undefined ? undefined : at(left),
      insured: next(3) > 0,
      totalCost: `${next(5_000)}000.50`,
      insurerPaid: `${next(900)}000.00`,
      patientCost: `${next(900)}000.25`,
    });
  });
}

function reports({ areaBook }: Places, start: string, turn: number): readonly InboxRow[] {
  const next = numbers(turn + 21);
  return Array.from({ length: 80 }, (_, index) => {
    const day = addDays(start, next(50));
    const communes = areaBook.under(areaBook.resolve('44', day).id, 'COMMUNE', day);
    const unit = communes[next(communes.length)]!;
    const closed = next(3) > 0;
    return row('city_report', `P${turn}-${index}`, unit.id, day, {
      serviceCode: next(2) === 0 ? 'LIGHT' : 'ROAD',
      status: closed ? 'CLOSED' : 'OPEN',
      step: closed ? 'PROCESSED' : 'RECEIVED',
      requestedAt: `${day}T01:00:00Z`,
      expectedAt: `${addDays(day, 4)}T01:00:00Z`,
      closedAt: closed ? `${addDays(day, next(9))}T03:00:00Z` : undefined,
      areaId: unit.id,
    });
  });
}
