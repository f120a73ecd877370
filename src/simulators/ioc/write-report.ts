import { zonedTime } from './day-text.js';
import type { GeneratedReport, ReportStep } from './generated-report.js';
import { reportCategories } from './report-categories.js';

/** A report as Open311 shows it: fields of the standard, then the extensions. */
export type WrittenReport = Readonly<Record<string, string | number | null>>;

const names = new Map(reportCategories.map(({ code, name }) => [code, name]));

/** The last moment at which anything happened to a report up to `horizon`. */
export function lastChange(report: GeneratedReport, horizon: number): number {
  const step = stepAt(report, horizon);
  return publishedAt(report, step, horizon) ?? step.at;
}

const stepAt = (report: GeneratedReport, horizon: number): ReportStep =>
  report.steps.findLast(({ at }) => at <= horizon) ?? report.steps[0]!;

/** When the answer of a resolved report was made public, at the hour of its closing; nothing before it happened. */
function publishedAt(report: GeneratedReport, { at, words }: ReportStep, horizon: number): number | undefined {
  if (words !== 'Đã xử lý' || report.publishedAfterDays === undefined) return undefined;
  const moment = at + report.publishedAfterDays * 24 * 3_600_000;
  return moment > horizon ? undefined : moment;
}

/** What a reader sees of a report at `horizon`, with a made-up sender whose traces no hub may keep. */
export function writeReport(report: GeneratedReport, horizon: number): WrittenReport {
  const step = stepAt(report, horizon);
  const published = publishedAt(report, step, horizon);
  const supplement = report.steps.find(({ at, words }) => at <= horizon && words === 'Yêu cầu bổ sung');
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
    updated_datetime: zonedTime(published ?? step.at),
    expected_datetime: zonedTime(report.expectedAt),
    address: 'Số 0, đường Không Có Thật',
    address_id: null,
    zipcode: null,
    lat: Number(report.latitude.toFixed(6)),
    long: Number(report.longitude.toFixed(6)),
    media_url: `http://127.0.0.1/khong-co/${report.id}.jpg`,
    status_detail: report.dirt === 'UNKNOWN_STEP' ? 'Chờ họp' : step.words,
    closed_datetime: step.closes ? zonedTime(step.at) : null,
    supplement_datetime: supplement ? zonedTime(supplement.at) : null,
    published_datetime: published === undefined ? null : zonedTime(published),
    satisfaction: step.closes ? (report.satisfaction ?? null) : null,
    area_code: report.areaCode ?? null,
    agency_code: report.agencyCode,
    first_name: 'Thử',
    last_name: 'Nguyễn Văn',
    phone: `0900000${report.id.slice(-3)}`,
    email: `nguoi.thu.${report.id.toLowerCase()}@example.invalid`,
  };
}
