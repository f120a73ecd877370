import { describe, expect, it } from '@jest/globals';
import { type RecordFields, healthFact, visitShape } from '#domain';

const context = {} as Parameters<typeof visitShape.derive>[1];
const derive = (fields: RecordFields) => visitShape.derive(fields, context);

const stay = {
  facilityCode: '44001',
  stage: 'DISCHARGED',
  visitKind: 'INPATIENT',
  admittedAt: '2021-07-09T01:00:00Z',
  inpatientAt: '2021-07-09T18:30:00Z',
  dischargedAt: '2021-07-14T03:00:00Z',
};

describe('the counted facts of a visit', () => {
  it('an inpatient counts as visit, admission and discharge on the civil days of Viet Nam', () => {
    expect(derive(stay)).toMatchObject({
      visitDay: '2021-07-09',
      isAdmission: true,
      admissionDay: '2021-07-10',
      isDischarge: true,
      dischargeDay: '2021-07-14',
      endDay: '2021-07-14',
      lengthOfStay: 5,
      isOpen: false,
      overlongDay: undefined,
    });
  });

  it('an examination is a visit that ends but neither admission nor discharge', () => {
    const exam = derive({
      ...stay,
      visitKind: 'EXAMINATION',
      inpatientAt: undefined,
      dischargedAt: '2021-07-09T04:00:00Z',
    });
    expect(exam).toMatchObject({
      isAdmission: false,
      isDischarge: false,
      endDay: '2021-07-09',
      hasLengthOfStay: false,
    });
    expect(exam['dischargeDay']).toBeUndefined();
  });

  it('an inpatient kind without NGAY_VAO_NOI_TRU is admitted on the day of arrival', () => {
    expect(derive({ ...stay, inpatientAt: undefined })).toMatchObject({
      isAdmission: true,
      admissionDay: '2021-07-09',
    });
  });

  it('a stay under four hours lasts no day', () => {
    expect(
      derive({ ...stay, visitKind: 'SHORT_INPATIENT', dischargedAt: '2021-07-09T20:00:00Z' })['lengthOfStay'],
    ).toBe(0);
  });

  it('an end before the beginning still ends the visit but gives no length of stay', () => {
    const wrong = derive({ ...stay, dischargedAt: '2021-07-01T03:00:00Z' });
    expect(wrong).toMatchObject({ isDischarge: true, endDay: '2021-07-01', hasLengthOfStay: false });
    expect(wrong['lengthOfStay']).toBeUndefined();
  });

  it('a check-in is open and counts as forgotten on the thirty-first day', () => {
    const open = derive({ facilityCode: '44001', stage: 'CHECKED_IN', admittedAt: '2026-10-01T01:00:00Z' });
    expect(open).toMatchObject({ visitDay: '2026-10-01', isOpen: true, overlongDay: '2026-11-01' });
    expect(open['endDay']).toBeUndefined();
  });

  it('both death codes are deaths, a transfer is not', () => {
    expect(derive({ ...stay, outcome: 'DIED' })['isDeath']).toBe(true);
    expect(derive({ ...stay, outcome: 'DIED_OUTSIDE' })['isDeath']).toBe(true);
    expect(derive({ ...stay, dischargeKind: 'TRANSFERRED' })).toMatchObject({ isDeath: false, isTransferOut: true });
  });

  it('what the patient paid is added in hundredths, and absent where nothing is known', () => {
    expect(derive({ ...stay, patientPaid: '0.10', patientShare: '90071992547409.20' })['patientCost']).toBe(
      '90071992547409.30',
    );
    expect(derive(stay)).toMatchObject({ patientCost: undefined, hasPatientCost: false, hasCost: false });
  });

  it('the share of the patients is asked only where the whole cost is known too', () => {
    expect(derive({ ...stay, patientShare: '40000.00' })).toMatchObject({ hasPatientCost: true, hasCostShare: false });
    expect(derive({ ...stay, totalCost: '200000.00' })).toMatchObject({ hasCost: true, hasCostShare: false });
    expect(derive({ ...stay, totalCost: '200000.00', patientShare: '40000.00' })['hasCostShare']).toBe(true);
  });

  it('a death counts in the gross death rate only at the end of an admission; who is sent home to die beside it', () => {
    const ends = (outcome: string, more: RecordFields = {}) => derive({ ...stay, outcome, ...more });
    expect(ends('DIED')).toMatchObject({ isDeath: true, isInpatientDeath: true, isDiedOrSentHome: true });
    expect(ends('DIED_OUTSIDE')).toMatchObject({ isInpatientDeath: true, isDiedOrSentHome: true });
    expect(ends('CRITICAL_SENT_HOME')).toMatchObject({
      isDeath: false,
      isInpatientDeath: false,
      isDiedOrSentHome: true,
    });
    expect(ends('WORSE')).toMatchObject({ isInpatientDeath: false, isDiedOrSentHome: false });
    const examined = { visitKind: 'EXAMINATION', inpatientAt: undefined };
    expect(ends('DIED_OUTSIDE', examined)).toMatchObject({ isDeath: true, isInpatientDeath: false });
    expect(ends('CRITICAL_SENT_HOME', examined)['isDiedOrSentHome']).toBe(false);
  });

  it('stops being open when it ends, when its check-in is forgotten, or when its bill was settled', () => {
    const closed = (fields: RecordFields) => derive({ ...stay, ...fields })['closedDay'];
    expect(closed({})).toBe('2021-07-14');
    expect(closed({ stage: 'CHECKED_IN', dischargedAt: undefined })).toBe('2021-08-09');
    expect(closed({ dischargedAt: undefined, settledAt: '2021-07-15T03:00:00Z' })).toBe('2021-07-15');
    expect(closed({ dischargedAt: undefined })).toBe('2021-07-09');
    // Never before it began, or fewer than none would be open.
    expect(closed({ dischargedAt: '2021-07-01T03:00:00Z' })).toBe('2021-07-09');
  });

  it('its patient is as old as the birth year makes them in the year of the visit', () => {
    const group = (birthYear: number | undefined) => derive({ ...stay, birthYear })['ageGroup'];
    expect([2021, 2016, 2015, 2006, 2005, 1962, 1961, 1942, 1941].map(group)).toEqual([
      ...['UNDER_6', 'UNDER_6', 'FROM_6_TO_15', 'FROM_6_TO_15', 'FROM_16_TO_59', 'FROM_16_TO_59'],
      ...['FROM_60_TO_79', 'FROM_60_TO_79', 'FROM_80'],
    ]);
    expect([undefined, 2022].map(group)).toEqual([undefined, undefined]);
  });

  it('its insurance is known by what stands before the point of MA_DOITUONG_KCB', () => {
    const kind = (objectCode: string | undefined) => derive({ ...stay, objectCode })['insuranceKind'];
    expect(['1.1', '1.10', '1.18', '2', '3.6', '7', '7.2', '8', '9', '10'].map(kind)).toEqual([
      ...['RIGHT_ROUTE', 'RIGHT_ROUTE', 'RIGHT_ROUTE', 'EMERGENCY', 'OTHER_ROUTE', 'DRUGS_ONLY', 'DRUGS_ONLY'],
      ...['RECALLED', 'UNINSURED', 'OTHER'],
    ]);
    expect(kind(undefined)).toBeUndefined();
  });
});

describe('the health fact', () => {
  it('names only fields that the visit has', () => {
    const known = new Set([...visitShape.fields, ...visitShape.derived].map(({ name }) => name));
    for (const measure of healthFact.measures) {
      const named = Object.entries(measure).filter(([at]) => ['day', 'when', 'add', 'value'].includes(at));
      for (const [, name] of named) if (name !== 1) expect(known).toContain(name);
    }
    for (const { field } of healthFact.dimensions) expect(known).toContain(field);
  });

  it('derives exactly the fields that the shape declares', () => {
    const declared = visitShape.derived.map(({ name }) => name).sort();
    expect(Object.keys(derive(stay)).sort()).toEqual(declared);
  });
});
