import { describe, expect, it } from '@jest/globals';
import { type RecordFields, visitShape } from '#domain';

const subjectId = 7;
const derive = (fields: RecordFields, neighbours: readonly RecordFields[] = []) =>
  visitShape.derive(fields, { neighbours } as unknown as Parameters<typeof visitShape.derive>[1]);

/** An examination on a morning of 2026, from 8 to 10 o'clock in Việt Nam. */
const examination = (day: string, more: RecordFields = {}): RecordFields => ({
  facilityCode: '44001',
  stage: 'DISCHARGED',
  visitKind: 'EXAMINATION',
  admittedAt: `2026-${day}T01:00:00Z`,
  dischargedAt: `2026-${day}T03:00:00Z`,
  subjectId,
  ...more,
});
const stay = (from: string, to: string, more: RecordFields = {}): RecordFields =>
  examination(from, { visitKind: 'INPATIENT', dischargedAt: `2026-${to}T03:00:00Z`, ...more });

const no = { isRevisit: false, isRevisitByAppointment: false, isReadmission: false };

describe('a re-visit', () => {
  it('is a visit 1 to 30 days after another one of the person ended', () => {
    const first = stay('03-01', '03-05');
    // 5 March + 1 = 6 March, + 30 = 4 April.
    expect(derive(examination('03-06'), [first])).toMatchObject({ ...no, isRevisit: true, hasSubject: true });
    expect(derive(examination('04-04'), [first])).toMatchObject({ ...no, isRevisit: true });
    expect(derive(examination('04-05'), [first])).toMatchObject(no);
  });

  it('does not look at the day itself: an examination may go on as an admission under another key', () => {
    expect(
      derive(stay('03-05', '03-09', { admittedAt: '2026-03-05T04:00:00Z' }), [examination('03-05')]),
    ).toMatchObject(no);
  });

  it('counts civil days of Việt Nam, whatever the hours', () => {
    // Ended 5 March 23:30, came 6 March 00:30: the next day.
    const first = examination('03-05', { dischargedAt: '2026-03-05T16:30:00Z' });
    expect(derive(examination('03-06', { admittedAt: '2026-03-05T17:30:00Z' }), [first])['isRevisit']).toBe(true);
  });

  it('follows the end of any earlier visit, not only of the last one that began', () => {
    // In hospital from 1 to 20 March; an examination elsewhere on 2 March; back on 10 April, 21 days after the stay.
    const others = [stay('03-01', '03-20'), examination('03-02')];
    expect(derive(examination('04-10'), others)['isRevisit']).toBe(true);
    expect(derive(examination('04-10'), [...others].reverse())['isRevisit']).toBe(true);
    expect(derive(examination('04-10'), [others[1]!])['isRevisit']).toBe(false);
  });

  it('follows neither a visit that is still open nor one that comes later nor one that ended by transfer', () => {
    expect(derive(examination('03-10'), [examination('03-05', { dischargedAt: undefined })])).toMatchObject(no);
    expect(derive(examination('03-10'), [examination('03-12')])).toMatchObject(no);
    for (const dischargeKind of ['TRANSFERRED', 'TRANSFERRED_ON_REQUEST']) {
      expect(derive(stay('03-06', '03-10'), [stay('03-01', '03-05', { dischargeKind })])).toMatchObject(no);
    }
  });

  it('is by appointment on the very day that the earlier visit gave', () => {
    const first = examination('03-05', { appointmentDay: '2026-03-19' });
    expect(derive(examination('03-19'), [first])).toMatchObject({ isRevisit: true, isRevisitByAppointment: true });
    expect(derive(examination('03-18'), [first])).toMatchObject({ isRevisit: true, isRevisitByAppointment: false });
    // An appointment in six weeks is kept, but is no visit within 30 days.
    const late = examination('03-05', { appointmentDay: '2026-04-16' });
    expect(derive(examination('04-16'), [late])).toMatchObject(no);
  });

  it('cannot be told of a visit without a surrogate', () => {
    expect(derive(examination('03-06', { subjectId: undefined }), [examination('03-05')])).toMatchObject({
      ...no,
      hasSubject: false,
    });
  });
});

describe('a re-admission', () => {
  it('is an admission 1 to 30 days after another admission ended', () => {
    const first = stay('03-01', '03-05');
    expect(derive(stay('03-20', '03-22'), [first])).toMatchObject({ isRevisit: true, isReadmission: true });
    expect(derive(stay('04-05', '04-07'), [first])).toMatchObject({ isReadmission: false, isAdmissionOfSubject: true });
  });

  it('is neither an examination after a stay nor a stay after an examination', () => {
    expect(derive(examination('03-20'), [stay('03-01', '03-05')])).toMatchObject({
      isRevisit: true,
      isReadmission: false,
    });
    expect(derive(stay('03-20', '03-22'), [examination('03-05')])).toMatchObject({
      isRevisit: true,
      isReadmission: false,
    });
  });

  it('is measured to the day on the ward, not to the day of arrival', () => {
    // Left 5 March; came on 4 April (30 days), to the ward on 5 April (31).
    const again = stay('04-04', '04-09', { inpatientAt: '2026-04-04T18:00:00Z' });
    expect(derive(again, [stay('03-01', '03-05')])).toMatchObject({
      admissionDay: '2026-04-05',
      isRevisit: true,
      isReadmission: false,
    });
  });
});
