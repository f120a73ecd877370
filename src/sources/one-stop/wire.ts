import type { SievedValues } from '../privacy/create-sieve.js';

/** Wire tables of the portal's synchronisation protocol, named as its services are. */
export const dossierTable = 'DongBoHoSoMC';
export const stepTable = 'CapNhatTienDoHoSoMC';

/** A dossier record of DongBoHoSoMC after the sieve (reference, §2.2); everything is text, "" means null. */
export interface WireDossier extends SievedValues {
  readonly MaHoSo?: unknown;
  readonly MaTTHC?: unknown;
  readonly MaLinhVuc?: unknown;
  readonly KenhThucHien?: unknown;
  readonly LoaiDoiTuong?: unknown;
  readonly NgayNopHoSo?: unknown;
  readonly NgayTiepNhan?: unknown;
  readonly NgayHenTra?: unknown;
  readonly NgayKetThucXuLy?: unknown;
  readonly NgayTra?: unknown;
  readonly NgayTuChoi?: unknown;
  readonly TrangThaiHoSo?: unknown;
  readonly HinhThuc?: unknown;
  readonly DonViXuLy?: unknown;
  readonly HoSoCoThanhPhanSoHoa?: unknown;
  readonly TaiKhoanDuocXacThucVoiVNeID?: unknown;
  readonly DuocThanhToanTrucTuyen?: unknown;
  /** Keyed hashes. */
  readonly SoGiayToChuHoSo?: unknown;
  readonly DinhDanhCHS?: { readonly SoDinhDanh?: unknown };
  readonly TaiLieuNop?: readonly SievedValues[];
  readonly DanhSachLePhi?: readonly SievedValues[];
  readonly DanhSachHoSoBoSung?: readonly SievedValues[];
  readonly DanhSachGiayToKetQua?: readonly SievedValues[];
  readonly DSKetNoiCSDL?: readonly SievedValues[];
  /** Written by the receiver: the call's madonvi, where the code names no unit. */
  readonly madonvi?: unknown;
  /** Written by the receiver: the identity number was a placeholder. */
  readonly DinhDanhTamThoi?: unknown;
}

/** Progress records beside the dossier of a TraCuuHoSo answer; not in the published document, some installations give them. */
export const progressList = 'DanhSachTienDo';

/** A progress record of CapNhatTienDoHoSoMC after the sieve. */
export interface WireStep extends SievedValues {
  readonly MaHoSo?: unknown;
  readonly ThoiDiemXuLy?: unknown;
  readonly PhongBanXuLy?: unknown;
  readonly TrangThai?: unknown;
  readonly NgayBatDau?: unknown;
  readonly NgayKetThucTheoQuyDinh?: unknown;
  readonly madonvi?: unknown;
}
