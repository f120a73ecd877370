import {
  type ApplicantKind,
  type DossierChannel,
  type DossierPayment,
  type DossierStatus,
  dossierStatuses,
} from '#domain';
import { createCodeList } from '../reading/code-list.js';

/*
 * The lists of DongBoHoSoMC as the portal has used them since it opened; the records' newer generation added fields, not
 * codes. A change of a list is a further edition here, picked by the event's day.
 */

/** TrangThaiHoSo and TrangThai: 1 to 10 (reference, §2.3). */
export const statusCodes = createCodeList<DossierStatus>([
  { codes: Object.fromEntries(dossierStatuses.map((status, index) => [String(index + 1), status])) },
]);

/** The same list in the portal's own words. */
export const statusNames = createCodeList<string>([
  {
    codes: {
      '1': 'Mới đăng ký',
      '2': 'Được tiếp nhận',
      '3': 'Không được tiếp nhận',
      '4': 'Đang xử lý',
      '5': 'Yêu cầu bổ sung giấy tờ',
      '6': 'Yêu cầu thực hiện nghĩa vụ tài chính',
      '7': 'Công dân yêu cầu rút hồ sơ',
      '8': 'Dừng xử lý',
      '9': 'Đã xử lý xong',
      '10': 'Đã trả kết quả',
    },
  },
]);

export const channelCodes = createCodeList<DossierChannel>([
  { codes: { '1': 'DIRECT', '2': 'ONLINE', '3': 'POSTAL' } },
]);

export const applicantCodes = createCodeList<ApplicantKind>([
  { codes: { '1': 'CITIZEN', '2': 'BUSINESS', '3': 'AGENCY', '4': 'OTHER' } },
]);

/**
 * The one code of the vendor's portal-side interface of 2026 (0 citizen, 1 business, 2 household business) that gives
 * itself away: its 1 and 2 cannot be told from the portal's (reference, §2.6).
 */
export const foreignApplicantCodes = createCodeList<ApplicantKind>([{ codes: { '0': 'CITIZEN' } }]);

export const paymentCodes = createCodeList<DossierPayment>([
  { codes: { '0': 'NONE', '1': 'NATIONAL_PORTAL', '2': 'OWN_GATEWAY', '3': 'UNPAID' } },
]);

export const returnCodes = createCodeList<'COUNTER' | 'POSTAL'>([{ codes: { '0': 'COUNTER', '1': 'POSTAL' } }]);
