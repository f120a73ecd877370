import { addDays } from '#domain';
import type { InboxRow } from '#store';
import { dossierRow, officesOn, type Places } from './sample-rows.js';

const row = (kind: string, naturalKey: string, unitId: number, day: string, payload: object): InboxRow => ({
  kind,
  source: 1,
  naturalKey,
  version: '0001',
  deleted: false,
  unitId,
  eventDay: day,
  flags: [],
  payload: payload as InboxRow['payload'],
  deliveryId: undefined,
  cause: 'DELIVERY',
});

/** A number from 0 up to, not including, `most` that follows from `seed`: the same rows in every run. */
const pick = (seed: number, most: number): number => Math.abs(Math.imul(seed + 17, 2654435761) >> 7) % most;

/** 240 dossiers, 160 visits and 120 reports of summer 2021, a school with classes of three terms. */
export function graphRows(places: Places): readonly InboxRow[] {
  const day = '2021-07-05';
  const offices = officesOn(places, 'COMMUNE', day).slice(0, 24);
  const procedures = places.procedures.on(day).slice(0, 6);
  const dossiers = Array.from({ length: 240 }, (_, i) => {
    const made = dossierRow(places, offices[pick(i, 24)]!.code, `G-${1000 + i}`, addDays(day, pick(i * 3, 50)), {
      finished: i % 3 === 0 ? undefined : 1 + pick(i * 5, 9),
      procedureCode: i % 11 === 0 ? undefined : procedures[pick(i * 7, 6)]!.code,
    });
    const channel = [undefined, 'ONLINE', 'DIRECT', 'POSTAL'][pick(i * 13, 4)];
    const applicantKind = ['CITIZEN', 'BUSINESS'][pick(i * 19, 2)];
    return { ...made, payload: { ...made.payload, channel, applicantKind } };
  });
  const facilities = places.organisations.on('FACILITY', day).slice(0, 8);
  const visits = Array.from({ length: 160 }, (_, i) => {
    const facility = facilities[pick(i, 8)]!;
    const on = addDays(day, pick(i * 3, 50));
    return row('visit', `V|${i}`, facility.unitId, on, {
      facilityCode: facility.code,
      facilityId: facility.id,
      stage: i % 4 === 0 ? 'CHECKED_IN' : 'DISCHARGED',
      visitKind: ['EXAMINATION', 'INPATIENT', undefined][pick(i * 5, 3)],
      departmentCode: i % 4 === 0 ? undefined : `K0${1 + pick(i * 7, 3)}`,
      admittedAt: `${on}T01:00:00Z`,
      dischargedAt: i % 4 === 0 ? undefined : `${addDays(on, 1)}T01:00:00Z`,
    });
  });
  const agencies = places.organisations.on('AGENCY', day).slice(0, 5);
  const reports = Array.from({ length: 120 }, (_, i) => {
    const unitId = offices[pick(i, 24)]!.unitId;
    const on = addDays(day, pick(i * 3, 50));
    const agency = agencies[pick(i * 5, 5)]!;
    return row('city_report', `P-${i}`, unitId, on, {
      serviceCode: ['LIGHT', 'ROAD', 'WASTE'][pick(i * 7, 3)],
      status: 'OPEN',
      requestedAt: `${on}T01:00:00Z`,
      areaId: unitId,
      ...(i % 5 === 0 ? {} : { agencyCode: agency.code, agencyId: agency.id }),
    });
  });
  const school = places.organisations.on('SCHOOL', '2020-10-01')[0]!;
  const terms = ['SY2020-2021-T1', 'SY2020-2021-T2', 'SY2021-2022-T1'];
  const ofSchool = (termCode: string, classCode: string) => ({
    schoolCode: school.code,
    schoolId: school.id,
    classCode,
    classType: 'HOMEROOM',
    grade: '6',
    termCode,
    schoolYear: termCode.slice(0, 11),
    beginDay: `${termCode.slice(2, 6)}-09-05`,
  });
  const classes = terms.flatMap((term) =>
    ['6A', '6B'].map((code) =>
      row('school_class', `${school.code}|${term}|${code}`, school.unitId, '2020-09-05', ofSchool(term, code)),
    ),
  );
  const pupils = Array.from({ length: 12 }, (_, i) =>
    row('pupil_enrolment', `${school.code}|SY2020-2021|E${i}`, school.unitId, '2020-09-05', {
      ...ofSchool(terms[0]!, i < 8 ? '6A' : '6B'),
    }),
  );
  return [...dossiers, ...visits, ...reports, ...classes, ...pupils];
}
