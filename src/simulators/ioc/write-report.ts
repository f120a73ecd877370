import { zonedTime } from './day-text.js';
import type { GeneratedReport } from './generated-report.js';
import { reportCategories } from './report-categories.js';

/** A report as Open311 shows it: fields of the standard, then the extensions. */
export type WrittenReport = Readonly<Record<string, string | number | null>>;

const names = new Map(reportCategories.map(({ code, name }) => [code, name]));

/** The last moment at which anything happened to a report up to `horizon`. */
export function lastChange(report: GeneratedReport, horizon: number): number {
  return report.steps.findLast(({ at }) => at <= horizon)?.at ?? report.requestedAt;
}

/** What a reader sees of a report at `horizon`, with a made-up sender whose traces no hub may keep. */
export function writeReport(report: GeneratedReport, horizon: number): WrittenReport {
  const step = report.steps.findLast(({ at }) => at <= horizon) ?? report.steps[0]!;
  const closed = report.dirt === 'ODD_STATUS' ? 'pending' : step.closes ? 'closed' : 'open';
  return {
    service_request_id: report.id,
    status: closed,
    status_notes: `Đã chuyển cán bộ Trần Thị Thử, số ${report.id.slice(-4)}`,
    service_name: names.get(report.serviceCode) ?? '',
    service_code: report.dirt === 'NO_CATEGORY' ? '' : report.serviceCode,
    description: 'Nội dung phản ánh của người dân (dữ liệu sinh ra)',
    agency_responsible: report.agencyName,
    service_notice: null,
    requested_datetime: report.dirt === 'BAD_TIME' ? '05/13/2021 8h' : zonedTime(report.requestedAt),
    updated_datetime: zonedTime(step.at),
    expected_datetime: zonedTime(report.expectedAt),
    address: 'Số 0, đường Không Có Thật',
    address_id: null,
    zipcode: null,
    lat: Number(report.latitude.toFixed(6)),
    long: Number(report.longitude.toFixed(6)),
    media_url: `http://127.0.0.1/khong-co/${report.id}.jpg`,
    status_detail: report.dirt === 'UNKNOWN_STEP' ? 'Chờ họp' : step.words,
    closed_datetime: step.closes ? zonedTime(step.at) : null,
    area_code: report.areaCode ?? null,
    agency_code: report.agencyCode,
    first_name: 'Thử',
    last_name: 'Nguyễn Văn',
    phone: `0900000${report.id.slice(-3)}`,
    email: `nguoi.thu.${report.id.toLowerCase()}@example.invalid`,
  };
}
