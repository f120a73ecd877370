import { describe, expect, it } from '@jest/globals';
import type { Translation } from '#sources';
import { createCaller, createPorts, office, wireDossier, wireStep } from './ports.js';
import { oneStopAdapter } from '#sources';

/** Sends one record through marks and sieve, and translates what landed. */
async function translated(service: string, row: unknown): Promise<Translation> {
  const { ports, landed } = createPorts();
  const { call, login } = createCaller(ports);
  await call('/integration', { session: await login('000.00.00.H46'), service, data: [row] });
  return oneStopAdapter.translate(landed[0]!, { reporter: office, receivedAt: '2021-07-09T03:00:00Z' })[0]!;
}
const dossier = (changes: Record<string, unknown> = {}) => translated('DongBoHoSoMC', wireDossier(changes));
const step = (changes: Record<string, unknown> = {}) => translated('CapNhatTienDoHoSoMC', wireStep(changes));

describe('a dossier record', () => {
  it('becomes a canonical draft', async () => {
    const { draft } = await dossier();
    expect(draft).toMatchObject({
      kind: 'dossier',
      key: '000.05.32.H46-210709-0001',
      day: '2021-07-09',
      codes: { agency: '000.05.32.H46', procedure: '1.900001' },
      flags: [],
      fields: {
        codeDay: '2021-07-09',
        agencyCode: '000.05.32.H46',
        procedureFieldCode: 'CT01',
        channel: 'ONLINE',
        applicantKind: 'CITIZEN',
        status: 'PROCESSING',
        receivedAt: '2021-07-09T01:30:00Z',
        dueAt: '2021-07-16T10:00:00Z',
        stateAt: '2021-07-09T01:30:00Z',
        feeAmount: '50000',
        returnMethod: 'COUNTER',
        digitised: undefined,
        verifiedByVneid: undefined,
      },
    });
    expect(draft!.subject).toEqual([expect.stringMatching(/^k1:[0-9a-f]{64}$/)]);
  });

  it('of the newer generation also tells digitisation, payment, identity and e-result', async () => {
    const { draft } = await dossier({
      TrangThaiHoSo: '10',
      NgayNopHoSo: '20210708200000',
      NgayKetThucXuLy: '20210714100000',
      NgayTra: '20210714150000',
      DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '000 0987 65432' },
      HoSoCoThanhPhanSoHoa: '1',
      TaiKhoanDuocXacThucVoiVNeID: '0',
      DuocThanhToanTrucTuyen: '1',
      DSKetNoiCSDL: [{ MaCSDL: 'CSDLDC' }],
      TaiLieuNop: [
        { TenTepDinhKem: 'don.pdf', DuocSoHoa: '1', DuocTaiSuDung: '1', DuocLayTuKhoDMQG: '1', IsDeleted: 'False' },
      ],
      DanhSachGiayToKetQua: [{ MaGiayToKetQua: 'KQ1', DuongDanTepTinKetQua: 'https://127.0.0.1/kq.pdf' }],
    });
    expect(draft!.fields).toMatchObject({
      status: 'RETURNED',
      submittedAt: '2021-07-08T13:00:00Z',
      finishedAt: '2021-07-14T03:00:00Z',
      stateAt: '2021-07-14T08:00:00Z',
      eResult: true,
      digitised: true,
      paperDigitised: true,
      reused: true,
      fromNationalStore: true,
      verifiedByVneid: false,
      payment: 'NATIONAL_PORTAL',
      databases: ['CSDLDC'],
    });
    const older = await dossier();
    expect(draft!.subject).toEqual(older.draft!.subject);
  });

  it('keeps the times of supplements and of moved due dates', async () => {
    const { draft } = await dossier({
      DanhSachHoSoBoSung: [
        {
          NguoiYeuCauBoSung: 'Cán Bộ Không Có Thật',
          NgayBoSung: '20210712080000',
          NgayTiepNhanBoSung: '20210714080000',
          NgayHenTraTruoc: '20210716170000',
          NgayHenTraMoi: '20210720',
        },
      ],
    });
    expect(draft!.fields['supplements']).toEqual([
      {
        requestedAt: '2021-07-12T01:00:00Z',
        receivedAt: '2021-07-14T01:00:00Z',
        previousDueAt: '2021-07-16T10:00:00Z',
        newDueAt: '2021-07-20T16:59:59Z',
      },
    ]);
  });

  it('has versions that grow with the latest event, then with the status', async () => {
    const version = async (changes: Record<string, unknown>) => (await dossier(changes)).draft!.version;
    const open = await version({});
    const finished = await version({ TrangThaiHoSo: '9', NgayKetThucXuLy: '20210714100000' });
    const returned = await version({ TrangThaiHoSo: '10', NgayKetThucXuLy: '20210714100000' });
    expect([returned, open, finished].sort()).toEqual([open, finished, returned]);
    expect(open).toMatch(/^2021070901300003-[0-9a-f]{16}$/);
    expect(await version({ MaTTHC: '1.900001', ChuHoSo: 'Người Khác' })).toBe(open);
    expect(await version({ NgayHenTra: '20210723170000' })).not.toBe(open);
  });

  it.each([
    ['no due date', { NgayHenTra: '' }, 'DUE_DATE_MISSING'],
    ['a due date of zeros', { NgayHenTra: '00000000000000' }, 'ZERO_DATE'],
    ['status 10 without NgayTra', { TrangThaiHoSo: '10', NgayKetThucXuLy: '20210714100000' }, 'RETURN_DATE_MISSING'],
    ['no date of receipt', { NgayTiepNhan: '', NgayNopHoSo: '20210709070000' }, 'RECEIVED_DATE_MISSING'],
    ['status 9 that never was received', { TrangThaiHoSo: '9', NgayTiepNhan: '' }, 'STATUS_JUMP'],
    ['an end while in hand', { NgayKetThucXuLy: '20210714100000' }, 'STATUS_JUMP'],
    [
      'status 5 rewritten to 9',
      { TrangThaiHoSo: '9', NgayKetThucXuLy: '20210714100000', DanhSachHoSoBoSung: [{ NgayBoSung: '20210712080000' }] },
      'STATUS_REWRITTEN',
    ],
    ['an end before receipt', { TrangThaiHoSo: '9', NgayKetThucXuLy: '20210701100000' }, 'END_BEFORE_START'],
    ['a placeholder identity', { SoGiayToChuHoSo: '000000001' }, 'PLACEHOLDER_IDENTITY'],
    ['a placeholder as a number', { DinhDanhCHS: { SoDinhDanh: 999999999 } }, 'PLACEHOLDER_IDENTITY'],
    ['a re-minted code', { MaHoSo: `${office}-240102-48213` }, 'CODE_REMINTED'],
    ['the other numbering of LoaiDoiTuong', { LoaiDoiTuong: '0' }, 'FOREIGN_SCHEME'],
    ['an unknown status', { TrangThaiHoSo: '44' }, 'UNKNOWN_CODE'],
    ['an unknown channel', { KenhThucHien: '7' }, 'UNKNOWN_CODE'],
    ['blanks around a code', { MaTTHC: ' 1.900001 ' }, 'VALUE_NORMALISED'],
    ['a day without a time', { NgayHenTra: '20210716' }, 'VALUE_NORMALISED'],
  ])('with %s is taken and flagged', async (_, changes, flag) => {
    const { draft } = await dossier(changes);
    expect(draft!.flags).toContain(flag);
  });

  it('never makes one applicant of all placeholders', async () => {
    expect((await dossier({ SoGiayToChuHoSo: '000000001' })).draft!.subject).toBeUndefined();
  });

  it('keeps an unknown code as received', async () => {
    const { draft } = await dossier({ TrangThaiHoSo: '44' });
    expect(draft!.fields).toMatchObject({ status: undefined, statusCode: '44' });
  });

  it('sent twice under an old and a new prefix shows by its duplicate key', async () => {
    const old = await dossier();
    const again = await dossier({ MaHoSo: `${office}-20210709-0092637` });
    const other = await dossier({ NgayTiepNhan: '20210709083001' });
    expect(again.draft!.key).not.toBe(old.draft!.key);
    expect(again.draft!.fields['duplicateKey']).toBe(old.draft!.fields['duplicateKey']);
    expect(other.draft!.fields['duplicateKey']).not.toBe(old.draft!.fields['duplicateKey']);
  });

  it('is looked up by the day its code was minted, when that is believable', async () => {
    expect((await dossier({ MaHoSo: `${office}-210630-0001` })).draft!.day).toBe('2021-06-30');
    expect((await dossier({ MaHoSo: `${office}-240102-48213` })).draft!.day).toBe('2021-07-09');
    expect((await dossier({ MaHoSo: `${office}-010709-0001` })).draft!.day).toBe('2021-07-09');
  });

  it.each([
    ['no code', { MaHoSo: '' }, 'MISSING_KEY', 'MaHoSo'],
    ['a sentence for a code', { MaHoSo: 'hồ sơ của ông A' }, 'BAD_KEY', 'MaHoSo'],
    ['no status', { TrangThaiHoSo: '' }, 'MISSING_FIELD', 'TrangThaiHoSo'],
    ['a date of no calendar', { NgayTiepNhan: '20210230083000' }, 'BAD_DATE', 'NgayTiepNhan'],
    ['a date of another format', { NgayHenTra: '16/07/2021' }, 'BAD_DATE', 'NgayHenTra'],
    [
      'a bad date inside',
      { DanhSachHoSoBoSung: [{ NgayBoSung: 'hôm qua' }] },
      'BAD_DATE',
      'DanhSachHoSoBoSung[0].NgayBoSung',
    ],
    ["another office's code", { MaHoSo: '000.06.32.H46-210709-0001' }, 'NOT_THIS_REPORTER', 'MaHoSo'],
  ])('with %s is one rejection that says so', async (_, changes, code, field) => {
    const { rejection } = await dossier(changes);
    expect(rejection).toMatchObject({ code, field });
    expect(rejection!.message).not.toMatch(/hôm qua|ông A|Không Có Thật|16\/07/);
  });
});

describe('a progress record', () => {
  it('becomes a step of its dossier, without the official', async () => {
    const { draft } = await step();
    expect(draft).toMatchObject({
      kind: 'dossier_step',
      key: expect.stringMatching(/^000\.05\.32\.H46-210709-0001\|20210712090000\|4\|[0-9a-f]{8}$/),
      codes: { agency: office },
      fields: {
        dossierCode: '000.05.32.H46-210709-0001',
        at: '2021-07-12T02:00:00Z',
        status: 'PROCESSING',
        department: 'Tư pháp - Hộ tịch',
        startedAt: '2021-07-09T01:30:00Z',
        dueAt: '2021-07-13T10:00:00Z',
      },
    });
    expect(JSON.stringify(draft)).not.toMatch(/Không Có Thật|Chuyên viên|đã xem/);
  });

  it('is rejected without its moment or its status', async () => {
    expect((await step({ ThoiDiemXuLy: '' })).rejection).toMatchObject({
      code: 'MISSING_FIELD',
      field: 'ThoiDiemXuLy',
    });
    expect((await step({ TrangThai: '' })).rejection).toMatchObject({ code: 'MISSING_FIELD', field: 'TrangThai' });
    expect((await step({ ThoiDiemXuLy: 'x' })).rejection).toMatchObject({ code: 'BAD_DATE', field: 'ThoiDiemXuLy' });
  });
});
