import { enumOf } from '../schema/enum-of.js';

export const QualityFlag = enumOf(
  'QualityFlag',
  'What the hub noticed about a record and did not repair (dấu hiệu chất lượng).',
  {
    STATUS_JUMP: 'A status came without those before it (nhảy trạng thái).',
    STATUS_REWRITTEN: 'The source took back a later status (sửa lại trạng thái).',
    PLACEHOLDER_IDENTITY: 'The person was given a made-up number (định danh giả).',
    CODE_REMINTED: 'The same thing came under a new code (cấp lại mã).',
    DUE_DATE_MISSING: 'No due time was sent (thiếu hạn trả).',
    RETURN_DATE_MISSING: 'A returned result without its day (thiếu ngày trả).',
    RECEIVED_DATE_MISSING: 'No day of receipt was sent (thiếu ngày tiếp nhận).',
    POSSIBLE_DUPLICATE: 'Another record looks the same (có thể trùng).',
    END_BEFORE_START: 'It ended before it began (kết thúc trước khi bắt đầu).',
    ZERO_DATE: 'A date of zeros (ngày bằng không).',
    UNKNOWN_CODE: 'A code that no list knows, kept as received (mã lạ).',
    UNKNOWN_PROCEDURE: 'A procedure that the register does not know (thủ tục lạ).',
    FOREIGN_SCHEME: 'A code of another code list (mã của bảng khác).',
    AMOUNTS_DIFFER: 'Amounts that do not add up (số tiền lệch).',
    PARALLEL_LISTS_DIFFER: 'Lists that should be equally long are not (danh sách lệch nhau).',
    ESTIMATE_AFTER_OFFICIAL: 'An estimate came after the official figure (ước tính sau chính thức).',
    AREA_CODE_OUT_OF_TIME: 'An area code of another time (mã đơn vị hành chính sai thời điểm).',
    VALUE_NORMALISED: 'Written in another form than sent (đã chuẩn hóa).',
    OPEN_TOO_LONG: 'Open for longer than can be (mở quá lâu).',
  },
);
