import { enumOf } from '../schema/enum-of.js';

export const VisitStage = enumOf('VisitStage', 'How far a visit is known (giai đoạn).', {
  CHECKED_IN: 'From its check-in only (đã tiếp đón).',
  DISCHARGED: 'Its summary has come (đã kết thúc).',
});

export const VisitKind = enumOf('VisitKind', 'What brought a patient to a facility (loại hình khám chữa bệnh).', {
  EXAMINATION: 'Examination (khám bệnh).',
  OUTPATIENT_COURSE: 'Outpatient treatment (điều trị ngoại trú).',
  INPATIENT: 'Inpatient treatment (điều trị nội trú).',
  DAY_INPATIENT: 'Day inpatient treatment (điều trị nội trú ban ngày).',
  CHRONIC_COURSE_WITH_DRUGS:
    'Outpatient course of a chronic disease with drugs (điều trị ngoại trú bệnh mạn tính có khám và lĩnh thuốc).',
  STATION_STAY: 'Observation at a health station (điều trị lưu tại trạm y tế).',
  SCHEDULED_DRUGS: 'Drugs by an earlier schedule (nhận thuốc theo hẹn).',
  CHRONIC_COURSE_WITH_SERVICES:
    'Outpatient course of a chronic disease with services (điều trị ngoại trú bệnh mạn tính có dịch vụ kỹ thuật).',
  SHORT_INPATIENT: 'Inpatient for less than four hours (nội trú dưới bốn giờ).',
  OTHER: 'Other (các trường hợp khác).',
  MOBILE: 'Mobile examination (khám chữa bệnh lưu động).',
  AT_HOME: 'At home (tại nhà).',
  FAMILY_MEDICINE: 'Family medicine (y học gia đình).',
  REMOTE: 'Remote examination (khám chữa bệnh từ xa).',
  PERIODIC_CHECKUP: 'Periodic check-up (khám sức khỏe định kỳ).',
  SCREENING: 'Screening (khám sàng lọc).',
});

export const VisitOutcome = enumOf('VisitOutcome', 'How a treatment ended (kết quả điều trị).', {
  CURED: 'Cured (khỏi).',
  IMPROVED: 'Better (đỡ).',
  UNCHANGED: 'Unchanged (không thay đổi).',
  WORSE: 'Worse (nặng hơn).',
  DIED: 'Died (tử vong).',
  CRITICAL_SENT_HOME: 'Critical, taken home (tiên lượng nặng xin về).',
  UNDETERMINED: 'Not determined (chưa xác định).',
  DIED_OUTSIDE: 'Died outside the facility (tử vong ngoại viện).',
});

export const DischargeKind = enumOf('DischargeKind', 'How a patient left (loại ra viện).', {
  DISCHARGED: 'Discharged (ra viện).',
  TRANSFERRED: 'Transferred for medical reasons (chuyển tuyến theo chuyên môn).',
  ABSCONDED: 'Left without leave (trốn viện).',
  LEFT_ON_REQUEST: 'Left on request (xin ra viện).',
  TRANSFERRED_ON_REQUEST: 'Transferred on request (chuyển tuyến theo yêu cầu).',
});

export const VisitOrder = enumOf('VisitOrder', 'Order of visits (thứ tự).', {
  ADMITTED_DESC: 'Newest first (ngày vào giảm dần).',
  ADMITTED_ASC: 'Oldest first (ngày vào tăng dần).',
  ENDED_DESC: 'Latest end first (ngày ra giảm dần); open visits last.',
  ENDED_ASC: 'Earliest end first (ngày ra tăng dần); open visits last.',
  COST_DESC: 'Dearest first (tổng chi phí giảm dần); those without a cost last.',
  COST_ASC: 'Cheapest first (tổng chi phí tăng dần); those without a cost last.',
});
