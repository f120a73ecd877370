import type { ErrorCode } from './error-catalogue.js';
import type { ProtocolErrorCode } from './protocol-errors.js';

/** A sentence that an application may show to whoever uses it, in both languages. */
export interface UserMessage {
  readonly vi: string;
  readonly en: string;
}

const notSetUp: UserMessage = {
  vi: 'Hệ thống chưa được cấu hình đúng. Hãy báo cho quản trị viên.',
  en: 'The system is not set up correctly. Please tell its administrator.',
};
const applicationFault: UserMessage = {
  vi: 'Ứng dụng đã gửi một yêu cầu không hợp lệ. Hãy báo cho đơn vị phát triển ứng dụng.',
  en: 'The application sent a request that is not valid. Please tell its developer.',
};
const wrongValue: UserMessage = {
  vi: 'Giá trị đã nhập không hợp lệ. Hãy kiểm tra lại.',
  en: 'A value entered is not valid. Please check it.',
};
const tooMuch: UserMessage = {
  vi: 'Yêu cầu quá lớn. Hãy thu hẹp địa bàn, thời gian hoặc số dòng.',
  en: 'Too much is asked at once. Please choose fewer areas, a shorter time or fewer rows.',
};
const startAgain: UserMessage = {
  vi: 'Danh sách không còn đọc tiếp được. Hãy tải lại từ đầu.',
  en: 'The list cannot be continued. Please load it again from the start.',
};
const ownFault: UserMessage = {
  vi: 'Hệ thống gặp lỗi. Hãy thử lại sau; nếu vẫn lỗi, hãy báo mã sự cố cho quản trị viên.',
  en: 'Something went wrong. Please try again later; if it stays so, report the incident number.',
};
const busy: UserMessage = {
  vi: 'Việc này đang được thực hiện. Hãy chờ trong giây lát.',
  en: 'This is being done already. Please wait a moment.',
};

/** What to tell whoever uses an application, for every code that an answer may carry. */
export const userMessages: Readonly<Record<ErrorCode | ProtocolErrorCode, UserMessage>> = {
  GIANH_CONFIG_INVALID: notSetUp,
  GIANH_SEED_INVALID: notSetUp,
  GIANH_HOME_UNUSABLE: notSetUp,
  GIANH_DATA_VERSION: notSetUp,
  GIANH_ALREADY_RUNNING: notSetUp,
  GIANH_PORT_IN_USE: notSetUp,
  GIANH_DATABASE_UNAVAILABLE: ownFault,
  GIANH_DISK_FULL: ownFault,
  GIANH_USAGE: applicationFault,
  GIANH_NOT_FOUND: {
    vi: 'Không tìm thấy nội dung yêu cầu.',
    en: 'What you are looking for was not found.',
  },
  GIANH_UNKNOWN_CODE: {
    vi: 'Mã không có trong danh mục vào ngày đó. Hãy kiểm tra mã và ngày.',
    en: 'No register has that code on that day. Please check code and day.',
  },
  GIANH_AMBIGUOUS_CODE: {
    vi: 'Mã này chỉ nhiều đơn vị. Hãy chọn cấp hoặc nhập mã đầy đủ.',
    en: 'The code stands for more than one unit. Please choose the level or enter the full code.',
  },
  GIANH_BAD_PERIOD: {
    vi: 'Kỳ báo cáo không hợp lệ. Hãy chọn lại.',
    en: 'The period is not valid. Please choose another.',
  },
  GIANH_RANGE_TOO_LARGE: tooMuch,
  GIANH_OPERATION_LIMIT: tooMuch,
  GIANH_TIMEOUT: {
    vi: 'Hệ thống chưa trả lời kịp. Hãy thử lại hoặc thu hẹp yêu cầu.',
    en: 'The answer took too long. Please try again, or ask for less.',
  },
  GIANH_ABANDONED: {
    vi: 'Yêu cầu đã bị hủy.',
    en: 'The request was cancelled.',
  },
  GIANH_OPERATION_KIND: applicationFault,
  GIANH_UNKNOWN_METRIC: {
    vi: 'Chỉ số này không có trong danh mục.',
    en: 'The catalogue has no such indicator.',
  },
  GIANH_UNKNOWN_DIMENSION: {
    vi: 'Chỉ số này không phân tổ được theo tiêu chí đã chọn.',
    en: 'This indicator cannot be broken down in that way.',
  },
  GIANH_NO_RECORD_ACCESS: {
    vi: 'Bạn chỉ được xem số liệu tổng hợp, không được xem từng hồ sơ.',
    en: 'You may see numbers, but not single records.',
  },
  GIANH_BAD_CURSOR: startAgain,
  GIANH_PAGE_SIZE: {
    vi: 'Số dòng mỗi trang không hợp lệ.',
    en: 'The number of rows per page is not allowed.',
  },
  GIANH_BAD_ID: {
    vi: 'Liên kết không hợp lệ hoặc không còn dùng được.',
    en: 'The link is not valid or can no longer be used.',
  },
  GIANH_BAD_VARIABLE: wrongValue,
  GIANH_NOT_TABULAR: applicationFault,
  GIANH_UNKNOWN_DOCUMENT: applicationFault,
  GIANH_UNKNOWN_SNAPSHOT: {
    vi: 'Không có số liệu tại thời điểm đã chọn.',
    en: 'There is no data as of the moment chosen.',
  },
  GIANH_SNAPSHOT_THINNED: {
    vi: 'Số liệu tại thời điểm đã chọn không còn được lưu. Hãy chọn thời điểm gần đó.',
    en: 'The data of that moment is no longer kept. Please choose a moment near it.',
  },
  GIANH_SNAPSHOT_TOO_OLD: {
    vi: 'Bản sao số liệu đã quá cũ. Hãy tải lại toàn bộ.',
    en: 'The copy of the data is too old. Please load all of it again.',
  },
  GIANH_CURSOR_EXPIRED: startAgain,
  GIANH_PERIOD_CLOSED: {
    vi: 'Kỳ báo cáo đã được chốt.',
    en: 'The period is closed already.',
  },
  GIANH_SOURCE_UNAVAILABLE: {
    vi: 'Hệ thống nguồn hiện không trả lời. Hãy thử lại sau.',
    en: 'The source system does not answer at present. Please try again later.',
  },
  GIANH_NO_LOOKUP: {
    vi: 'Chưa thể tra cứu trực tiếp tại hệ thống nguồn. Hãy dùng dữ liệu đã lưu.',
    en: 'The source system cannot be asked live yet. Please use the stored data.',
  },
  GIANH_DELIVERY_REFUSED: {
    vi: 'Dữ liệu gửi đến không đọc được và đã bị từ chối.',
    en: 'The data delivered cannot be read and was refused.',
  },
  GIANH_DELIVERY_HELD: {
    vi: 'Dữ liệu gửi đến đang chờ được kiểm tra.',
    en: 'The data delivered waits to be checked.',
  },
  GIANH_RUN_IN_PROGRESS: busy,
  GIANH_VERIFY_DRIFT: ownFault,
  GIANH_INTERNAL: ownFault,
  GRAPHQL_PARSE_FAILED: applicationFault,
  GRAPHQL_VALIDATION_FAILED: applicationFault,
  BAD_USER_INPUT: wrongValue,
  BAD_REQUEST: applicationFault,
  OPERATION_RESOLUTION_FAILURE: applicationFault,
  PERSISTED_QUERY_NOT_FOUND: applicationFault,
  PERSISTED_QUERY_NOT_SUPPORTED: applicationFault,
};

/** The sentence for a code; one that no catalogue has is taken for a fault of the hub. */
export const userMessageOf = (code: string): UserMessage =>
  Object.hasOwn(userMessages, code) ? userMessages[code as keyof typeof userMessages] : ownFault;
