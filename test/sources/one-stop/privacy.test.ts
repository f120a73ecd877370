import { describe, expect, it } from '@jest/globals';
import { oneStopAdapter } from '#sources';
import { createCaller, createPorts, office, wireDossier, wireStep } from './ports.js';

const mark = 'CANARY';
const personal = [
  ...['ChuHoSo', 'MaDoiTuong', 'ThongTinKhac', 'Email', 'Fax', 'SoDienThoai', 'TrichYeuHoSo', 'ThongTinTra', 'GhiChu'],
  ...['TenTTHC', 'TenLinhVuc', 'NoiNopHoSo', 'SoGiayToChuHoSo', 'DiaChiChuHoSo', 'FieldOfNextYear'],
];
const marked = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${mark} Nguyễn Văn ${name}`]));

const dossier = wireDossier({
  ...marked(personal),
  // Objects and lists where the protocol has plain values.
  MaTTHC: { name: mark },
  KenhThucHien: [mark],
  DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: `${mark}0001`, HoTen: mark },
  DanhSachTepDinhKemKhac: [{ TenGiayTo: mark, SoLuong: '1', LoaiGiayTo: mark }],
  TaiLieuNop: [
    { ...marked(['TepDinhKemId', 'TenTepDinhKem', 'DuongDanTaiTepTin', 'MaThanhPhanHoSo']), DuocSoHoa: '1' },
  ],
  DanhSachLePhi: [{ ...marked(['TenPhiLePhi', 'MaPhiLePhi', 'HinhThucThu', 'LoaiPhiLePhi']), Gia: '1' }],
  DanhSachHoSoBoSung: [
    {
      ...marked(['HoSoBoSungId', 'NguoiYeuCauBoSung', 'NoiDungBoSung', 'NguoiTiepNhanBoSung', 'ThongTinTiepNhan']),
      NgayBoSung: '20210712080000',
      DanhSachGiayToBoSung: [{ TenGiayTo: mark }],
    },
  ],
  DanhSachGiayToKetQua: [marked(['TenGiayTo', 'GiayToId', 'DuongDanTepTinKetQua', 'MaGiayToKetQua'])],
});
const step = wireStep(marked(['NguoiXuLy', 'ChucDanh', 'NoiDungXuLy', 'SoDienThoai']));

describe('personal strings', () => {
  it.each([
    ['DongBoHoSoMC', dossier],
    ['DongBoHoSoMC', { ...dossier, NgayTiepNhan: `${mark} hôm nay` }],
    ['DongBoHoSoMC', { ...dossier, TrangThaiHoSo: `gặp ông ${mark}`, DanhSachHoSoBoSung: mark }],
    ['DongBoHoSoMC', { ...dossier, MaHoSo: `${mark} Nguyễn Văn A` }],
    ['CapNhatTienDoHoSoMC', step],
    ['CapNhatTienDoHoSoMC', { ...step, ThoiDiemXuLy: '' }],
  ])('of %s reach neither what is taken in nor the answer', async (service, row) => {
    const { ports, landed, drafts } = createPorts();
    const { call, login } = createCaller(ports);
    const answer = await call('/integration', { session: await login(), service, data: [row] });
    expect(answer.total).toBe(1);
    expect(JSON.stringify([answer, drafts])).not.toContain(mark);
    expect(JSON.stringify(landed)).not.toContain(mark);
  });

  it('are looked up again neither', async () => {
    const { ports } = createPorts();
    const { call, login } = createCaller(ports);
    const session = await login();
    await call('/integration', { session, service: 'DongBoHoSoMC', data: [dossier] });
    const answer = await call('/share', { session, service: 'TraCuuHoSo', mahoso: `${office}-210709-0001` });
    expect(answer.error_code).toBe('0');
    expect(JSON.stringify(answer)).not.toContain(mark);
  });

  it('have a listed field each, with class, purpose, basis and retention', () => {
    for (const { basis, retention, fields } of oneStopAdapter.fieldTables) {
      expect(basis && retention).toBeTruthy();
      for (const { field, purpose } of fields) expect([field, purpose.length > 5]).toEqual([field, true]);
    }
    const dossierFields = oneStopAdapter.fieldTables.find(({ table }) => table === 'DongBoHoSoMC')!.fields;
    expect(new Set(dossierFields.map(({ field }) => field)).size).toBe(dossierFields.length);
    const listed = new Set(dossierFields.map(({ field }) => field));
    expect(Object.keys(wireDossier()).filter((field) => !listed.has(field))).toEqual([]);
  });
});
