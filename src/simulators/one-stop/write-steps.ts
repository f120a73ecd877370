import type { OfficeLevel } from '../province/world.js';
import type { Story, WireMoment } from './story.js';
import type { DossierRecord } from './write-dossier.js';

const counters: Readonly<Record<OfficeLevel, string>> = {
  COMMUNE: 'Bộ phận Tiếp nhận và Trả kết quả',
  DISTRICT: 'Bộ phận Một cửa',
  PROVINCE: 'Trung tâm Phục vụ hành chính công',
};
const departments: Readonly<Record<OfficeLevel, readonly string[]>> = {
  COMMUNE: ['Tư pháp - Hộ tịch', 'Văn phòng - Thống kê', 'Địa chính - Xây dựng', 'Văn hóa - Xã hội'],
  DISTRICT: ['Phòng Tư pháp', 'Phòng Quản lý đô thị', 'Chi nhánh Văn phòng Đăng ký đất đai', 'Phòng Tài chính'],
  PROVINCE: ['Phòng Nghiệp vụ', 'Phòng Cấp phép', 'Phòng Quản lý chuyên ngành', 'Văn phòng'],
};

/** The stand-in's offices report every step on the way from this day on; before it only what ended. */
const everyStepSince = '20250701';

/** The progress records of a dossier up to `now`: received, in hand, supplements, end, handed over. */
export function writeSteps(story: Story, now: WireMoment): readonly DossierRecord[] {
  const { level } = story.office;
  const counter = counters[level];
  // One department handles one field of procedures.
  const department = departments[level][Number(story.procedure.code.slice(-2)) % departments[level].length]!;
  const steps: DossierRecord[] = [];
  let startedAt = story.receivedAt;
  const step = (status: string, at: WireMoment, place: string): void => {
    if (at > now) return;
    steps.push({
      MaHoSo: story.code,
      NguoiXuLy: 'Cán bộ Giả Định',
      ChucDanh: 'Chuyên viên',
      ThoiDiemXuLy: at,
      PhongBanXuLy: place,
      NoiDungXuLy: '',
      TrangThai: status,
      NgayBatDau: startedAt,
      NgayKetThucTheoQuyDinh: story.dueAt,
    });
    startedAt = at;
  };
  if (story.endStatus !== '3' && story.receivedAt >= everyStepSince) {
    step('2', story.receivedAt, counter);
    step('4', story.processingAt, department);
  }
  for (const { requestedAt, receivedAt } of story.supplements) {
    step('5', requestedAt, department);
    step('4', receivedAt, department);
  }
  step(story.endStatus, story.endAt, story.endStatus === '9' ? department : counter);
  if (story.endStatus === '9') step('10', story.returnedAt, counter);
  return steps;
}
