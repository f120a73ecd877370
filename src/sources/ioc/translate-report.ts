import { dayOfInstant, type Draft, type Instant, type QualityFlag } from '#domain';
import type { SievedValues } from '../privacy/create-sieve.js';
import type { RowRejection, Translation } from '../adapter/translation.js';
import { parseWireDate } from '../reading/parse-wire-date.js';
import { opinionOf, stepOf } from './codes.js';
import { wireText } from './wire-text.js';

/** Later steps of one moment outrank earlier ones: open 0, closed 1. */
const statuses: Readonly<Record<string, { readonly status: 'OPEN' | 'CLOSED'; readonly rank: number }>> = {
  open: { status: 'OPEN', rank: 0 },
  closed: { status: 'CLOSED', rank: 1 },
};

const timeFields = [
  ...['requested_datetime', 'updated_datetime', 'expected_datetime', 'closed_datetime'],
  ...['supplement_datetime', 'published_datetime'],
];

/** An Open311 service request as a draft; its extensions may stand beside the standard's fields or nested. */
export function translateReport(row: SievedValues): Translation {
  const nested = (Array.isArray(row.extended_attributes) ? row.extended_attributes[0] : row.extended_attributes) as
    SievedValues | undefined;
  const read = (field: string): string => wireText(row[field]) || wireText(nested?.[field]);
  const key = read('service_request_id');
  if (!key) return no('MISSING_KEY', 'service_request_id', 'The report has no service_request_id.');
  const known = statuses[read('status').toLowerCase()];
  if (!known) return no('BAD_VALUE', 'status', 'The status must be open or closed.', key);
  const serviceCode = read('service_code');
  if (!serviceCode) return no('MISSING_FIELD', 'service_code', 'The report has no category (service_code).', key);
  if (!read('requested_datetime')) {
    return no('MISSING_FIELD', 'requested_datetime', 'The report does not say when it was made.', key);
  }
  const times: Record<string, Instant | undefined> = {};
  for (const field of timeFields) {
    const given = read(field);
    times[field] = given ? instantOf(given) : undefined;
    if (given && !times[field]) {
      return no('BAD_DATE', field, 'The time is not written as ISO 8601 (2021-07-09T08:30:00+07:00).', key);
    }
  }
  const requestedAt = times.requested_datetime!;
  const updatedAt = times.updated_datetime;
  const closedAt = known.status === 'CLOSED' ? (times.closed_datetime ?? updatedAt) : undefined;
  const flags: QualityFlag[] = [];
  const step = codeFrom(read('status_detail'), stepOf, flags);
  const satisfaction = codeFrom(read('satisfaction'), opinionOf, flags);
  if (closedAt !== undefined && closedAt < requestedAt) flags.push('END_BEFORE_START');
  const draft: Draft = {
    kind: 'city_report',
    key,
    version: `${updatedAt ?? requestedAt} ${known.rank}`,
    day: dayOfInstant(requestedAt),
    codes: { area: read('area_code') || undefined, agency: read('agency_code') || undefined },
    fields: {
      serviceCode,
      serviceName: read('service_name') || undefined,
      status: known.status,
      step,
      requestedAt,
      updatedAt,
      expectedAt: times.expected_datetime,
      closedAt,
      supplementRequestedAt: times.supplement_datetime,
      publishedAt: times.published_datetime,
      satisfaction,
      agencyCode: read('agency_code') || undefined,
      areaCode: read('area_code') || undefined,
      latitude: read('lat') || undefined,
      longitude: read('long') || undefined,
    },
    flags,
  };
  return { draft };
}

function codeFrom<Code>(words: string, codeOf: (words: string) => Code | undefined, flags: QualityFlag[]) {
  const code = words ? codeOf(words) : undefined;
  if (words && !code && !flags.includes('UNKNOWN_CODE')) flags.push('UNKNOWN_CODE');
  return code;
}

/** An instant; a bare day counts from its first moment. */
function instantOf(given: string): Instant | undefined {
  const moment = parseWireDate(given, 'ISO');
  if (!moment) return undefined;
  return moment.instant ?? parseWireDate(`${moment.day}T00:00:00+07:00`, 'ISO')?.instant;
}

const no = (code: RowRejection['code'], field: string, message: string, key?: string): Translation => ({
  rejection: { code, field, message, key },
});
