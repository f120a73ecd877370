import { describe, expect, it } from '@jest/globals';
import { hisAdapter, type RowRejection } from '#sources';
import { draftOf, giamdinhhs, hoso, services, summary, translateHis, xml } from './his-samples.js';

/** Fields and flags of the one draft. */
const visit = async (fields: Record<string, string> = {}, more: Record<string, string> = {}) => {
  const { draft } = await draftOf(fields, more);
  return { ...draft!.fields, flags: draft!.flags };
};
const rejection = async (fields: Record<string, string>): Promise<RowRejection> => (await draftOf(fields)).rejection!;

describe('an encounter as a visit', () => {
  it('has the canonical fields, instants in UTC and amounts as text', async () => {
    const { draft } = await draftOf({}, { XML14: xml('CHI_TIEU_GIAYHEN_KHAMLAI', { NGAY_HEN_KL: '20250401' }) });
    expect(draft).toMatchObject({
      kind: 'visit',
      key: '00001|LK-1',
      day: '2025-02-10',
      codes: { facility: '00001', residence: '18880' },
      flags: [],
      fields: {
        facilityCode: '00001',
        stage: 'DISCHARGED',
        visitKindCode: '03',
        visitKind: 'INPATIENT',
        objectCode: '1.10',
        admittedAt: '2025-02-10T00:30:00Z',
        inpatientAt: '2025-02-10T01:15:00Z',
        dischargedAt: '2025-02-14T03:00:00Z',
        settledAt: '2025-02-14T03:30:00Z',
        outcome: 'IMPROVED',
        dischargeKind: 'DISCHARGED',
        departmentCode: 'K03',
        departmentCodes: ['K03', 'K19'],
        mainDiagnosisChapter: 'X',
        birthYear: 1980,
        sex: 'FEMALE',
        insured: true,
        residenceCommuneCode: '18880',
        totalCost: '300000.00',
        insuredCost: '300000.00',
        insurerPaid: '240000.00',
        patientPaid: '0.00',
        patientShare: '60000.00',
        treatmentDays: 5,
        appointmentDay: '2025-04-01',
      },
    });
    expect(draft!.subject).toEqual([expect.stringMatching(/^k1:[0-9a-f]{64}$/)]);
  });

  it('is the same person under one identity number, whatever card and hospital', async () => {
    const subject = async (fields: Record<string, string>) => (await draftOf(fields)).draft!.subject;
    const first = await subject({});
    expect(await subject({ MA_THE_BHYT: 'GD4000000000009', MA_BN: 'BN7' })).toEqual(first);
    expect(await subject({ SO_CCCD: '' })).toEqual(await subject({ SO_CCCD: '', MA_BN: 'BN7' }));
    const withoutBoth = { SO_CCCD: '', MA_THE_BHYT: '', MA_DKBD: '', GT_THE_TU: '', GT_THE_DEN: '' };
    expect(await subject(withoutBoth)).not.toEqual(await subject({ ...withoutBoth, MA_BN: 'BN7' }));
    expect(await subject({ ...withoutBoth, MA_BN: '' })).toBeUndefined();
  });

  it('has bed-days, waits and the first order from its lines', async () => {
    const lines = services([
      { MA_NHOM: '15', MA_KHOA: 'K03', SO_LUONG: '4.5', THANH_TIEN_BV: '200000', THANH_TIEN_BH: '200000' },
      { MA_NHOM: '1', NGAY_YL: '202502100800', NGAY_KQ: '202502100845', THANH_TIEN_BV: '0' },
    ]);
    expect(await visit({}, { XML3: lines })).toMatchObject({
      bedDays: '4.50',
      bedDaysByDepartment: { K03: '4.50' },
      orderToResultMinutes: { '45': 1 },
      firstOrderMinutes: 30,
    });
  });
});

describe('versions of an encounter', () => {
  const version = async (fields: Record<string, string>) => (await draftOf(fields)).draft!.version;

  it('are greater once the bill is settled, and equal for equal content', async () => {
    const open = await version({ NGAY_TTOAN: '' });
    expect((await version({})) > open).toBe(true);
    expect(await version({ NGAY_TTOAN: '' })).toBe(open);
    expect(await version({ NGAY_TTOAN: '', KET_QUA_DTRI: '5' })).not.toBe(open);
  });

  it('of equal content are greater the earlier the file was made that brought it', async () => {
    const sent = async (made: string) => {
      const file = giamdinhhs([hoso({ XML1: summary() })]).replace('<NGAYLAP>20210731', `<NGAYLAP>${made}`);
      const { version: number, fields } = (await translateHis(file))[0]!.draft!;
      return { number, day: fields['sentDay'] };
    };
    const [first, second, never, senseless] = await Promise.all(['20250215', '20250301', '', '2025.02.30'].map(sent));
    expect([first, second, never, senseless].map((one) => one!.day)).toEqual([
      ...['2025-02-15', '2025-03-01', undefined, undefined],
    ]);
    expect([never!.number, second!.number, first!.number].toSorted()).toEqual([
      ...[never!.number, second!.number, first!.number],
    ]);
    expect(senseless!.number).toBe(never!.number);
  });

  it('let the summary supersede the check-in, even one that says a later arrival', async () => {
    const checkIn = xml('CHI_TIEU_TRANG_THAI_KCB', { MA_LK: 'LK-1', MA_CSKCB: '00001', NGAY_VAO: '202512310000' });
    const [found] = await translateHis(`<?xml version="1.0"?>${checkIn}`);
    expect(found!.draft!.key).toBe('00001|LK-1');
    expect((await version({})) > found!.draft!.version).toBe(true);
  });
});

describe('a check-in', () => {
  const checkIn = (day: string) =>
    translateHis(
      giamdinhhs([
        hoso({
          XML0: xml('CHI_TIEU_TRANG_THAI_KCB', {
            MA_LK: 'LK-1',
            MA_CSKCB: '00001',
            NGAY_VAO: `${day}0730`,
            NGAY_YL: `${day}0742`,
          }),
        }),
      ]),
    );

  it('opens a visit', async () => {
    const [{ draft } = {}] = await checkIn('20250220');
    expect(draft).toMatchObject({ fields: { stage: 'CHECKED_IN', firstOrderMinutes: 12 }, flags: [] });
  });

  it('is flagged when nothing has followed for more than 30 days', async () => {
    expect((await checkIn('20250130'))[0]!.draft!.flags).toEqual([]);
    expect((await checkIn('20250129'))[0]!.draft!.flags).toEqual(['OPEN_TOO_LONG']);
  });
});

describe('codes by the day of the visit', () => {
  it('reads MA_LOAI_KCB as a number under QĐ 130 and flags it after QĐ 4750', async () => {
    const early = { NGAY_VAO: '202305010730', NGAY_VAO_NOI_TRU: '', NGAY_RA: '202305020730', MA_LOAI_KCB: '3' };
    expect(await visit(early)).toMatchObject({ visitKindCode: '03', visitKind: 'INPATIENT', flags: [] });
    expect(await visit({ MA_LOAI_KCB: '3' })).toMatchObject({ visitKindCode: '03', flags: ['VALUE_NORMALISED'] });
  });

  it('knows the kinds of QĐ 1804 only from 2026-08-01', async () => {
    const late = {
      NGAY_VAO: '202608010730',
      NGAY_VAO_NOI_TRU: '',
      NGAY_RA: '202608020730',
      MA_LOAI_KCB: '14',
      MA_DOITUONG_KCB: '1.1',
    };
    expect(await visit(late)).toMatchObject({ visitKind: 'REMOTE', flags: [] });
    expect(await visit({ MA_LOAI_KCB: '14' })).toMatchObject({
      visitKindCode: '14',
      visitKind: undefined,
      flags: ['UNKNOWN_CODE'],
    });
  });

  it('knows death outside the hospital only from QĐ 4750 on', async () => {
    expect(await visit({ KET_QUA_DTRI: '8' })).toMatchObject({ outcome: 'DIED_OUTSIDE', flags: [] });
    const early = { NGAY_VAO: '202305010730', NGAY_VAO_NOI_TRU: '', NGAY_RA: '202305020730', KET_QUA_DTRI: '8' };
    expect(await visit(early)).toMatchObject({ outcomeCode: '8', outcome: undefined, flags: ['UNKNOWN_CODE'] });
  });

  it('keeps 1.10 apart from 1.1 and an unknown object as received', async () => {
    expect(await visit({ MA_DOITUONG_KCB: '1.10' })).toMatchObject({ objectCode: '1.10', flags: [] });
    expect(await visit({ MA_DOITUONG_KCB: '5.5' })).toMatchObject({ objectCode: '5.5', flags: ['UNKNOWN_CODE'] });
  });
});

describe('what is odd is flagged and taken in', () => {
  it.each([
    ['unequal card lists', { MA_DKBD: '00001;00002' }, ['PARALLEL_LISTS_DIFFER']],
    ['equal card lists', { MA_THE_BHYT: 'A1;B2', MA_DKBD: '1;2', GT_THE_TU: '1;2', GT_THE_DEN: '1;2' }, []],
    ['leaving before arriving', { NGAY_RA: '202502090730', NGAY_TTOAN: '' }, ['END_BEFORE_START']],
    ['a zero birth date', { NGAY_SINH: '000000000000' }, ['ZERO_DATE']],
    ['a birth date of which only the year is known', { NGAY_SINH: '198000000000' }, []],
    ['a zero discharge date', { NGAY_RA: '202500000000' }, ['ZERO_DATE']],
    ['amounts off by rounding', { T_TONGCHI_BV: '300000.40', T_BHTT: '240000.49' }, []],
    ['amounts that differ', { T_BHTT: '241000' }, ['AMOUNTS_DIFFER']],
    ['a placeholder identity', { SO_CCCD: '000000001' }, ['PLACEHOLDER_IDENTITY']],
    ['a diagnosis that is none', { MA_BENH_CHINH: 'cảm cúm' }, ['UNKNOWN_CODE']],
    ['a commune that is no code', { MAXA_CU_TRU: 'Quảng Bình' }, ['UNKNOWN_CODE']],
    ['a birth year to come', { NGAY_SINH: '209901010000' }, ['VALUE_NORMALISED']],
  ])('%s', async (_what, fields, flags) => {
    expect((await visit(fields)).flags).toEqual(flags);
  });

  it('a total that is not the sum of its lines', async () => {
    const lines = services([{ THANH_TIEN_BV: '250000', THANH_TIEN_BH: '300000' }]);
    expect((await visit({ T_THUOC: '0' }, { XML3: lines })).flags).toEqual(['AMOUNTS_DIFFER']);
    const rounded = services([{ THANH_TIEN_BV: '299999', THANH_TIEN_BH: '300001' }]);
    expect((await visit({ T_THUOC: '0' }, { XML3: rounded })).flags).toEqual([]);
  });
});

describe('what cannot be counted is rejected with its field, in words', () => {
  it.each([
    ['no key', { MA_LK: '' }, 'MISSING_KEY', 'MA_LK'],
    ['a name for a key', { MA_LK: 'Nguyễn Giả An' }, 'BAD_KEY', 'MA_LK'],
    ['no arrival', { NGAY_VAO: '' }, 'MISSING_FIELD', 'NGAY_VAO'],
    ['an arrival in words', { NGAY_VAO: 'sáng nay' }, 'BAD_DATE', 'NGAY_VAO'],
    ['an arrival without its day', { NGAY_VAO: '202502000000' }, 'BAD_DATE', 'NGAY_VAO'],
    ['a day that is not', { NGAY_RA: '202502301000' }, 'BAD_DATE', 'NGAY_RA'],
    ['an amount in words', { T_BNTT: 'miễn phí' }, 'BAD_NUMBER', 'T_BNTT'],
    ['an amount with a comma', { T_BNTT: '1,5' }, 'BAD_NUMBER', 'T_BNTT'],
    ['another facility than the sender', { MA_CSKCB: '00002' }, 'NOT_THIS_REPORTER', 'MA_CSKCB'],
  ])('%s', async (_what, fields, code, field) => {
    const found = await rejection(fields);
    expect(found).toMatchObject({ code, field });
    expect(found.message).toMatch(field === 'MA_CSKCB' ? /facility 00002, but 00001/ : new RegExp(field));
    expect(JSON.stringify(found)).not.toMatch(/Nguyễn|sáng|miễn/);
  });

  it('a file in another facility’s folder', async () => {
    const [translation] = await translateHis(giamdinhhs([hoso({ XML1: summary() })]), '00007');
    expect(translation!.rejection).toMatchObject({ code: 'NOT_THIS_REPORTER' });
  });

  it('never throws, whatever a landed row holds', () => {
    for (const values of [{}, { XML1: {} }, { XML0: {} }, { EDGE: {}, MACSKCB: '00001' }]) {
      const row = { table: 'HOSO', position: 'HOSO 1', values };
      expect(hisAdapter.translate(row, { receivedAt: '2025-03-01T00:00:00Z' })[0]!.rejection).toBeDefined();
    }
  });
});
