import { statusAt, type Story, type WireMoment } from './story.js';

/** A record of DongBoHoSoMC. */
export type DossierRecord = Readonly<Record<string, unknown>>;

/** Dossiers received from this moment on are sent in the newer generation of the record. */
const newerGeneration: WireMoment = '20220701000000';

/** A dossier in its state at `now`, with every field of the record filled as an office fills it; all persons are made up. */
export function writeDossier(story: Story, now: WireMoment): DossierRecord {
  const status = statusAt(story, now);
  const past = (moment: WireMoment) => (moment <= now ? moment : '');
  const isReceived = status !== '1' && status !== '3';
  const ended = past(story.endAt);
  const supplements = story.supplements.filter(({ requestedAt }) => requestedAt <= now);
  const due = supplements.findLast(({ receivedAt }) => receivedAt <= now)?.newDueAt ?? story.dueAt;
  const serial = story.identity.slice(-6);
  const older = {
    MaHoSo: story.code,
    MaTTHC: story.procedure.code,
    TenTTHC: story.procedure.name,
    MaLinhVuc: story.procedure.fieldCode,
    TenLinhVuc: story.procedure.fieldName,
    KenhThucHien: story.channel,
    SoGiayToChuHoSo: story.identity,
    ChuHoSo: `${story.applicant === '1' ? 'Công dân' : 'Tổ chức'} Giả Định ${serial}`,
    LoaiDoiTuong: story.applicant,
    MaDoiTuong: `DT${serial}`,
    ThongTinKhac: '',
    Email: `nguoi.nop.${serial}@example.invalid`,
    Fax: '',
    SoDienThoai: `0000${serial}`,
    TrichYeuHoSo: `${story.procedure.name} của Giả Định ${serial}`,
    NgayTiepNhan: isReceived || status === '3' ? past(story.receivedAt) : '',
    NgayHenTra: isReceived ? due : '',
    TrangThaiHoSo: status,
    NgayTra: status === '10' ? story.returnedAt : '',
    ThongTinTra: '',
    HinhThuc: story.channel === '3' ? '1' : '0',
    NgayKetThucXuLy: status === '3' ? '' : ended,
    DonViXuLy: story.office.name,
    GhiChu: '',
    TaiLieuNop: filedPapers(story, serial),
    DanhSachLePhi: story.fee === 0 ? [] : [feeOf(story)],
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: supplements.map((supplement, index) => ({
      HoSoBoSungId: `${story.code}-BS${index + 1}`,
      NguoiYeuCauBoSung: 'Cán bộ Giả Định',
      NoiDungBoSung: 'Bổ sung giấy tờ còn thiếu',
      NgayBoSung: supplement.requestedAt,
      NguoiTiepNhanBoSung: past(supplement.receivedAt) && 'Cán bộ Giả Định',
      ThongTinTiepNhan: '',
      NgayTiepNhanBoSung: past(supplement.receivedAt),
      TrangThaiBoSung: supplement.receivedAt <= now ? '1' : '0',
      DanhSachGiayToBoSung: [],
      DanhSachLePhiBoSung: [],
      NgayHenTraTruoc: supplement.previousDueAt,
      NgayHenTraMoi: supplement.receivedAt <= now ? supplement.newDueAt : '',
    })),
    DanhSachGiayToKetQua: Number(status) >= 9 && story.eResult ? [resultOf(story)] : [],
  };
  return story.receivedAt < newerGeneration ? older : { ...older, ...newerFields(story, status) };
}

function newerFields(story: Story, status: string): DossierRecord {
  return {
    NoiNopHoSo: story.channel === '2' ? '1' : '2',
    HoSoCoThanhPhanSoHoa: story.digitised ? '1' : '0',
    TaiKhoanDuocXacThucVoiVNeID: story.verified ? '1' : '0',
    DuocThanhToanTrucTuyen: story.payment,
    NgayTuChoi: status === '3' ? story.endAt : '',
    DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: story.applicant === '1' ? story.identity : '' },
    NgayNopHoSo: story.submittedAt,
    DSKetNoiCSDL: story.verified ? [{ MaCSDL: 'CSDLQGVDC' }] : [],
  };
}

/** The form, and now and then a scan that was taken back: its marks count for nothing. */
function filedPapers(story: Story, serial: string): readonly DossierRecord[] {
  const form = filedPaper(story, serial);
  return serial.endsWith('7') ? [form, { ...form, IsDeleted: 'True', DuocSoHoa: '1', DuocTaiSuDung: '1' }] : [form];
}

function filedPaper(story: Story, serial: string): DossierRecord {
  return {
    TepDinhKemId: `${story.code}-1`,
    TenTepDinhKem: `don-${serial}.pdf`,
    IsDeleted: 'False',
    MaThanhPhanHoSo: 'TP01',
    DuongDanTaiTepTin: `http://127.0.0.1/tep/${story.code}-1.pdf`,
    DuocSoHoa: story.digitised ? '1' : '0',
    DuocTaiSuDung: story.reused ? '1' : '0',
    DuocLayTuKhoDMQG: story.reused && story.verified ? '1' : '0',
    MaKetQuaThayThe: '',
  };
}

function feeOf(story: Story): DossierRecord {
  return { TenPhiLePhi: 'Lệ phí', MaPhiLePhi: 'LP01', HinhThucThu: '1', Gia: String(story.fee), LoaiPhiLePhi: '1' };
}

function resultOf(story: Story): DossierRecord {
  return {
    TenGiayTo: 'Kết quả giải quyết',
    MaThanhPhanHoSo: 'KQ01',
    GiayToId: `${story.code}-KQ`,
    DuongDanTepTinKetQua: `http://127.0.0.1/ket-qua/${story.code}.pdf`,
    MaGiayToKetQua: `${story.office.agencyCode}-KQ${story.code.slice(-4)}`,
  };
}
