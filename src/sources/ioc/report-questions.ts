import type { LookupAddress } from '../adapter/lookup-door.js';
import type { HttpAnswer, HttpClient } from '../http/http-client.js';
import { RequestFailure } from '../http/request-failure.js';
import { findReportFormat, type ReportFormat, readRequests } from './read-report-page.js';
import type { WireRequest } from './read-service-requests-xml.js';
import { openWarehouse, type WarehouseSession } from './warehouse-session.js';

/** Open311's two ways to ask for known requests; `undefined` for one the server does not have. */
export interface ReportQuestions {
  readonly list: (ids: readonly string[], signal: AbortSignal) => Promise<readonly WireRequest[]>;
  readonly one: (id: string, signal: AbortSignal) => Promise<WireRequest | undefined>;
}

interface Opened {
  readonly session: WarehouseSession;
  readonly format: ReportFormat;
}

/**
 * Asks an Open311 server, behind the login it shares with the warehouse where a user name is given. Throws
 * RequestFailure, or GIANH_SOURCE_UNAVAILABLE for refused credentials.
 */
export function createReportQuestions(address: LookupAddress, http: HttpClient): ReportQuestions {
  const root = address.url.replace(/\/+$/, '');
  const url = `${root}/open311/v2`;
  let opened: Promise<Opened> | undefined;

  /** Not stopped with the caller that happened to come first: others wait for the same login. */
  const openSession = async (): Promise<Opened> => {
    const session = await openWarehouse({ ...address, url: root, pageSize: 1 }, http);
    const format = await findReportFormat(url, session.authorization(), http);
    if (!format) throw new RequestFailure('there is no Open311 at its address', false);
    return { session, format };
  };
  const open = (): Promise<Opened> => {
    if (opened) return opened;
    const opening = openSession();
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return (opened = opening);
  };

  const get = async (pathOf: (format: ReportFormat) => string, signal: AbortSignal) => {
    const send = async (): Promise<{ readonly answer: HttpAnswer; readonly format: ReportFormat }> => {
      const { session, format } = await open();
      const headers = session.authorization();
      return { answer: await http.send({ method: 'GET', url: url + pathOf(format), headers, signal }), format };
    };
    const known = opened;
    const first = await send();
    if (![401, 403].includes(first.answer.status) || known === undefined) return first;
    // The token has ended.
    if (opened === known) opened = undefined;
    return send();
  };
  const requestsOf = async (pathOf: (format: ReportFormat) => string, signal: AbortSignal) => {
    const { answer, format } = await get(pathOf, signal);
    if (answer.status === 404) return [];
    if (answer.status !== 200) throw new RequestFailure(`it answered ${answer.status}`, false);
    const { requests, cutOff } = readRequests(format, answer.body);
    if (cutOff) throw new RequestFailure('its answer is none of its protocol, or was cut off', true);
    return requests;
  };

  return {
    list: (ids, signal) => {
      const query = new URLSearchParams({ service_request_id: ids.join(','), page_size: String(ids.length) });
      return requestsOf((format) => `/requests.${format}?${query.toString()}`, signal);
    },
    one: async (id, signal) => {
      const requests = await requestsOf((format) => `/requests/${encodeURIComponent(id)}.${format}`, signal);
      return requests[0];
    },
  };
}
