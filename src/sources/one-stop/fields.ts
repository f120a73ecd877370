import type { FieldClass, FieldRule, FieldTable } from '../privacy/field-table.js';
import { dossierTable, stepTable } from './wire.js';

const basis =
  'Nghị định 118/2025/NĐ-CP (trước đó 61/2018/NĐ-CP, 107/2021/NĐ-CP) và QĐ 766/QĐ-TTg: nhiệm vụ nhà nước; Luật 91/2025/QH15, Điều 19';
const retention = 'Dòng đã lọc: 14 ngày sau khi công bố; hồ sơ: theo thời hạn lưu trữ của cơ quan';

const table = (name: string, ...groups: readonly (readonly FieldRule[])[]): FieldTable => ({
  table: name,
  basis,
  retention,
  fields: groups.flat(),
});
const rules = (fieldClass: FieldClass, purpose: string, ...fields: readonly string[]): readonly FieldRule[] =>
  fields.map((field) => ({ field, class: fieldClass, purpose }));
const rows = (field: string, of: string, purpose: string): readonly FieldRule[] => [
  { field, class: 'ROWS', purpose, of },
];
const names = 'Tên người, cơ quan xử lý hoặc tên gọi đã có trong danh mục: không cần';
const files = 'Tệp và đường dẫn tệp: chỉ cần biết có hay không';

/** Every field of the reference's §2.2 with what happens to it; what is not listed is dropped and counted. */
export const oneStopFieldTables: readonly FieldTable[] = [
  table(
    dossierTable,
    rules('KEEP', 'Khóa của hồ sơ và cơ quan tiếp nhận', 'MaHoSo', 'madonvi'),
    rules('KEEP', 'Thủ tục và lĩnh vực của hồ sơ', 'MaTTHC', 'MaLinhVuc'),
    rules(
      'KEEP',
      'Kênh nộp, loại đối tượng, hình thức trả, trạng thái: phân tổ của chỉ tiêu',
      'KenhThucHien',
      'LoaiDoiTuong',
      'HinhThuc',
      'TrangThaiHoSo',
    ),
    rules(
      'KEEP',
      'Thời hạn giải quyết (QĐ 766, 2.1–2.2)',
      'NgayNopHoSo',
      'NgayTiepNhan',
      'NgayHenTra',
      'NgayKetThucXuLy',
      'NgayTra',
      'NgayTuChoi',
    ),
    rules('KEEP', 'Nhãn đơn vị xử lý, không dùng làm khóa', 'DonViXuLy'),
    rules(
      'KEEP',
      'Thanh toán, số hóa, xác thực (QĐ 766, 3.5–4.5)',
      'HoSoCoThanhPhanSoHoa',
      'TaiKhoanDuocXacThucVoiVNeID',
      'DuocThanhToanTrucTuyen',
    ),
    rules('KEEP', 'Đánh dấu số định danh tạm (chất lượng dữ liệu)', 'DinhDanhTamThoi'),
    rules('HASH', 'Nhận ra hồ sơ của cùng một đối tượng mà không lưu số', 'SoGiayToChuHoSo'),
    rules('DROP', names, 'TenTTHC', 'TenLinhVuc', 'ChuHoSo', 'MaDoiTuong'),
    rules('DROP', 'Thông tin liên hệ: không cần', 'Email', 'Fax', 'SoDienThoai', 'NoiNopHoSo'),
    rules(
      'DROP',
      'Văn bản tự do: có thể chứa dữ liệu cá nhân',
      'ThongTinKhac',
      'TrichYeuHoSo',
      'ThongTinTra',
      'GhiChu',
    ),
    rules('DROP', files, 'DanhSachTepDinhKemKhac'),
    rows('DinhDanhCHS', 'DinhDanhCHS', 'Nhận ra hồ sơ của cùng một đối tượng mà không lưu số'),
    rows('TaiLieuNop', 'TaiLieuNop', 'Số hóa, tái sử dụng (QĐ 766, 4.2–4.4)'),
    rows('DanhSachLePhi', 'DanhSachLePhi', 'Phí, lệ phí (QĐ 766, 3.5–3.6)'),
    rows('DanhSachHoSoBoSung', 'DanhSachHoSoBoSung', 'Thời gian bổ sung (QĐ 766, 2.1)'),
    rows('DanhSachGiayToKetQua', 'DanhSachGiayToKetQua', 'Kết quả điện tử (QĐ 766, 4.1)'),
    rows('DSKetNoiCSDL', 'DSKetNoiCSDL', 'Cơ sở dữ liệu đã khai thác (QĐ 766, 4.4)'),
  ),
  table(
    'DinhDanhCHS',
    rules('HASH', 'Nhận ra hồ sơ của cùng một đối tượng mà không lưu số', 'SoDinhDanh'),
    rules('DROP', 'Loại giấy tờ: không cần', 'LoaiDinhDanh'),
  ),
  table(
    'TaiLieuNop',
    rules('KEEP', 'Số hóa, tái sử dụng', 'IsDeleted', 'DuocSoHoa', 'DuocTaiSuDung', 'DuocLayTuKhoDMQG'),
    rules('DROP', files, 'TepDinhKemId', 'TenTepDinhKem', 'DuongDanTaiTepTin', 'MaThanhPhanHoSo', 'MaKetQuaThayThe'),
  ),
  table(
    'DanhSachLePhi',
    rules('KEEP', 'Số tiền', 'Gia'),
    rules('DROP', names, 'TenPhiLePhi', 'MaPhiLePhi', 'HinhThucThu', 'LoaiPhiLePhi'),
  ),
  table(
    'DanhSachHoSoBoSung',
    rules('KEEP', 'Thời gian bổ sung', 'NgayBoSung', 'NgayTiepNhanBoSung', 'NgayHenTraTruoc', 'NgayHenTraMoi'),
    rules('DROP', names, 'NguoiYeuCauBoSung', 'NguoiTiepNhanBoSung', 'HoSoBoSungId', 'TrangThaiBoSung'),
    rules('DROP', 'Văn bản tự do: có thể chứa dữ liệu cá nhân', 'NoiDungBoSung', 'ThongTinTiepNhan'),
    rules('DROP', files, 'DanhSachGiayToBoSung', 'DanhSachLePhiBoSung'),
  ),
  table(
    'DanhSachGiayToKetQua',
    rules('KEEP', 'Có kết quả điện tử hay không', 'CoKetQuaDienTu'),
    rules('DROP', files, 'TenGiayTo', 'MaThanhPhanHoSo', 'GiayToId', 'DuongDanTepTinKetQua', 'MaGiayToKetQua'),
  ),
  table('DSKetNoiCSDL', rules('KEEP', 'Cơ sở dữ liệu đã khai thác', 'MaCSDL')),
  table(
    stepTable,
    rules('KEEP', 'Khóa của hồ sơ và cơ quan', 'MaHoSo', 'madonvi'),
    rules('KEEP', 'Ai giữ hồ sơ, đến mức phòng ban', 'PhongBanXuLy', 'TrangThai'),
    rules('KEEP', 'Thời hạn của bước', 'ThoiDiemXuLy', 'NgayBatDau', 'NgayKetThucTheoQuyDinh'),
    rules('DROP', 'Cán bộ cũng là cá nhân', 'NguoiXuLy', 'ChucDanh'),
    rules('DROP', 'Văn bản tự do: có thể chứa dữ liệu cá nhân', 'NoiDungXuLy'),
  ),
];
