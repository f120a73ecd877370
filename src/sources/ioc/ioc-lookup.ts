import type { CityReport, CityReportAtSource } from '#domain';
import type { LookupAnswer, LookupDoor } from '../adapter/lookup-door.js';
import { lookupFailureOf } from '../http/lookup-failure-of.js';
import type { Sieve } from '../privacy/create-sieve.js';
import type { WireRequest } from './read-service-requests-xml.js';
import { createReportQuestions, type ReportQuestions } from './report-questions.js';
import { roundPlace } from './round-place.js';
import { translateReport } from './translate-report.js';
import { wireText } from './wire-text.js';

/**
 * Asks for citizens' reports by Open311 GeoReport v2: several by `GET requests?service_request_id=a,b,c` (which the
 * standard says overrides all other arguments), one by `GET requests/<id>`.
 *
 * A server that does not know the list argument answers its newest requests instead; it is asked for each one then.
 */
export const iocLookup: LookupDoor = {
  kind: 'city_report',
  keysPerCall: 50,
  open: (address, http, sieve) => {
    const questions = createReportQuestions(address, http);
    let knowsList = true;
    return async (ids, signal) => {
      try {
        let requests = ids.length > 1 && knowsList ? await questions.list(ids, signal) : undefined;
        if (requests?.some((request) => !ids.includes(idOf(request)))) {
          knowsList = false;
          requests = undefined;
        }
        return answerOf(ids, requests ?? (await eachOf(ids, questions, signal)), sieve());
      } catch (error) {
        return lookupFailureOf(error);
      }
    };
  },
};

/** The client's connections bound how many of them are on their way at once. */
async function eachOf(
  ids: readonly string[],
  { one }: ReportQuestions,
  signal: AbortSignal,
): Promise<readonly WireRequest[]> {
  const requests = await Promise.all(ids.map((id) => one(id, signal)));
  return requests.filter((request) => request !== undefined);
}

function answerOf(ids: readonly string[], requests: readonly WireRequest[], sieve: Sieve): LookupAnswer {
  const found = new Map<string, CityReportAtSource>();
  const unreadable = new Set<string>();
  for (const request of requests) {
    const id = idOf(request);
    if (!ids.includes(id)) continue;
    const { draft } = translateReport(sieve.pass('service_request', roundPlace(request)));
    if (draft) found.set(id, reportOf(id, draft.fields as unknown as CityReport));
    else unreadable.add(id);
  }
  return { found, unreadable };
}

const idOf = (request: WireRequest): string => wireText(request['service_request_id']);

const reportOf = (code: string, report: CityReport): CityReportAtSource => {
  const { status, step, updatedAt, expectedAt, closedAt, agencyCode } = report;
  return { code, status, step, updatedAt, expectedAt, closedAt, agencyCode };
};
