import { enumOf } from '../schema/enum-of.js';

export const CityReportStatus = enumOf('CityReportStatus', 'Whether a report is closed (trạng thái phản ánh).', {
  OPEN: 'Open (đang mở).',
  CLOSED: 'Closed (đã đóng).',
});

export const CityReportStep = enumOf(
  'CityReportStep',
  'Where a report stands with the agencies (bước xử lý phản ánh).',
  {
    RECEIVED: 'Received (đã tiếp nhận).',
    SUPPLEMENT_REQUESTED: 'More was asked of the sender (yêu cầu bổ sung).',
    NEWLY_RECEIVED: 'Newly received by the agency in charge (mới tiếp nhận).',
    PROCESSING: 'Being handled (đang xử lý).',
    PROCESSED: 'Handled (đã xử lý).',
    REFUSED: 'Refused (từ chối).',
  },
);

export const CityReportOrder = enumOf('CityReportOrder', 'Order of reports (thứ tự).', {
  RECEIVED_DESC: 'Newest first (ngày nhận giảm dần).',
  RECEIVED_ASC: 'Oldest first (ngày nhận tăng dần).',
  DUE_ASC: 'Earliest deadline first (hạn xử lý tăng dần); those without one last.',
  DUE_DESC: 'Latest deadline first (hạn xử lý giảm dần); those without one last.',
  CLOSED_DESC: 'Latest closed first (ngày đóng giảm dần); open ones last.',
  CLOSED_ASC: 'Earliest closed first (ngày đóng tăng dần); open ones last.',
});
