import { enumOf } from '../schema/enum-of.js';

export const DossierStatus = enumOf('DossierStatus', 'Where a dossier stands in its procedure (trạng thái hồ sơ).', {
  REGISTERED: 'Handed in, not yet received (mới đăng ký).',
  RECEIVED: 'Received (được tiếp nhận).',
  REFUSED: 'Not received (không được tiếp nhận).',
  PROCESSING: 'Being handled (đang xử lý).',
  SUPPLEMENT_REQUESTED: 'Waiting for papers of the applicant (yêu cầu bổ sung giấy tờ).',
  PAYMENT_REQUESTED: 'Waiting for a payment (yêu cầu thực hiện nghĩa vụ tài chính).',
  WITHDRAWN: 'Taken back by the applicant (công dân yêu cầu rút hồ sơ).',
  STOPPED: 'Handling stopped (dừng xử lý).',
  FINISHED: 'Handled, result ready (đã xử lý xong).',
  RETURNED: 'Result handed over (đã trả kết quả).',
});

export const Channel = enumOf('Channel', 'By which way a dossier was handed in (hình thức nộp).', {
  DIRECT: 'At the counter (trực tiếp).',
  ONLINE: 'On a portal (trực tuyến).',
  POSTAL: 'By public post (bưu chính công ích).',
});

export const ApplicantKind = enumOf('ApplicantKind', 'Who handed a dossier in (đối tượng nộp).', {
  CITIZEN: 'A citizen (công dân).',
  BUSINESS: 'A business (doanh nghiệp).',
  AGENCY: 'An agency (cơ quan, tổ chức).',
  OTHER: 'Somebody else (khác).',
});

export const DueState = enumOf('DueState', 'How a dossier stands against its due day (tình trạng hạn).', {
  NOT_RECEIVED: 'Not received, no clock runs (chưa tiếp nhận).',
  NO_DUE_DATE: 'Nobody knows its due day (không có hạn).',
  NOT_DUE: 'Open, more than two working days left (trong hạn).',
  DUE_SOON: 'Open, at most two working days left (sắp đến hạn).',
  DUE_TODAY: 'Open, due today (đến hạn hôm nay).',
  OVERDUE: 'Open past its due day (quá hạn).',
  ON_TIME: 'Ended on or before its due day (đúng hạn).',
  LATE: 'Ended past its due day (trễ hạn).',
});

export const DossierOrder = enumOf('DossierOrder', 'Order of dossiers (thứ tự); those without the day come last.', {
  RECEIVED_DESC: 'Newest receipt first (ngày tiếp nhận giảm dần).',
  RECEIVED_ASC: 'Oldest receipt first (ngày tiếp nhận tăng dần).',
  DUE_ASC: 'Earliest due day first (hạn trả tăng dần).',
  DUE_DESC: 'Latest due day first (hạn trả giảm dần).',
  CLOSED_ASC: 'Earliest end first (ngày kết thúc tăng dần).',
  CLOSED_DESC: 'Latest end first (ngày kết thúc giảm dần).',
  CODE_ASC: 'By code (mã hồ sơ tăng dần).',
  CODE_DESC: 'By code, backwards (mã hồ sơ giảm dần).',
});
