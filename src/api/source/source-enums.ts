import { enumOf } from '../schema/enum-of.js';

export const SourceDoor = enumOf('SourceDoor', 'How deliveries of a source come in (cách nhận dữ liệu).', {
  PULLED: 'The hub asks for them (hub chủ động lấy).',
  RECEIVED: 'The source sends them (nguồn gửi đến).',
  FOLDER: 'Files are laid into a folder (tệp trong thư mục).',
});

export const SourceState = enumOf('SourceState', 'How a source stands (tình trạng nguồn).', {
  OK: 'What is owed has come (bình thường).',
  RUNNING: 'It is being loaded (đang nạp).',
  FAILED: 'Its last run failed (lỗi).',
  INCOMPLETE: 'Something came cut short or waits for somebody (chưa đủ).',
  LATE: 'Nothing came when it was owed (trễ).',
});

export const CircuitState = enumOf(
  'CircuitState',
  'Whether a source is asked live, or left alone after failures (trạng thái ngắt mạch).',
  {
    CLOSED: 'It is asked (bình thường).',
    OPEN: 'It failed too often and is left alone for a while (tạm ngừng hỏi).',
    HALF_OPEN: 'One question tries whether it is back (đang thử lại).',
  },
);

export const RunState = enumOf('RunState', 'How a run stands or ended (tình trạng lần chạy).', {
  RUNNING: 'It goes on (đang chạy).',
  DONE: 'It took in everything (hoàn tất).',
  INCOMPLETE: 'It was cut short (chưa đủ).',
  FAILED: 'It failed (lỗi).',
});

export const ReporterState = enumOf('ReporterState', 'How a reporter stands (tình trạng đơn vị báo cáo).', {
  FRESH: 'It delivered for the last due moment (đúng hạn).',
  LATE: 'It missed the last due moment (trễ).',
  SILENT: 'It missed the last three, or never delivered (không gửi).',
  INCOMPLETE: 'It delivered, but not whole (gửi chưa đủ).',
  NOT_YET: 'It owes nothing yet (chưa đến kỳ).',
  ENDED: 'It owes nothing any more (đã kết thúc).',
});

export const OrganisationKind = enumOf('OrganisationKind', 'A register of organisations (loại tổ chức).', {
  AGENCY: 'Agencies (cơ quan).',
  FACILITY: 'Health facilities (cơ sở khám chữa bệnh).',
  SCHOOL: 'Schools (trường học).',
});

export const RejectionState = enumOf(
  'RejectionState',
  'What has become of a rejection (tình trạng bản ghi bị từ chối).',
  {
    OPEN: 'It waits for a corrected row (chờ nguồn sửa).',
    WAITING_REGISTER: 'It waits for a register to be mended (chờ bổ sung danh mục).',
    RESOLVED: 'It was taken in later (đã xử lý).',
    SUPERSEDED: 'The same record has come again since (đã có bản mới).',
  },
);

export const RejectionCode = enumOf('RejectionCode', 'Why a row was not taken in (lý do từ chối).', {
  MISSING_KEY: 'It has no key (thiếu mã).',
  BAD_KEY: 'Its key is malformed (mã sai).',
  BAD_DATE: 'A date that does not exist (ngày sai).',
  BAD_NUMBER: 'A number that is none (số sai).',
  BAD_VALUE: 'A value that cannot be (giá trị sai).',
  MISSING_FIELD: 'A field it must have is empty (thiếu trường).',
  UNREADABLE_ROW: 'It cannot be read at all (không đọc được).',
  UNKNOWN_OFFICE: 'No register knows its office (không rõ cơ quan).',
  UNKNOWN_FACILITY: 'No register knows its facility (không rõ cơ sở).',
  UNKNOWN_SCHOOL: 'No register knows its school (không rõ trường).',
  UNKNOWN_AREA: 'No area had its code on that day (không rõ đơn vị hành chính).',
  AMBIGUOUS_AREA: 'Its code means more than one area (mã không xác định).',
  NOT_THIS_REPORTER: 'It belongs to another reporter (không thuộc đơn vị gửi).',
});
