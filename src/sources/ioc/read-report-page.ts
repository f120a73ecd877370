import { GianhError } from '#kernel';
import type { HttpClient } from '../http/http-client.js';
import { XmlFault } from '../reading/xml-fault.js';
import { parseWireJson } from './parse-wire-json.js';
import { readServiceRequestsXml, type WireRequest } from './read-service-requests-xml.js';

/** One answer of `GET requests`. */
export interface ReportPage {
  readonly requests: readonly WireRequest[];
  /** All requests that match, over all pages, where the server says so (`X-Total-Count`). */
  readonly total?: number;
  readonly cutOff: boolean;
  readonly bytes: Uint8Array;
}

/** The formats of GeoReport v2: JSON is optional, XML mandatory. */
export type ReportFormat = 'json' | 'xml';

/** Reads pages of Open311 requests. */
export type ReportReader = (query: Readonly<Record<string, string>>) => Promise<ReportPage>;

/** Finds out which format the server speaks and gives its reader; `undefined` when there is no Open311 at this address. */
export async function findReportReader(
  url: string,
  headers: Readonly<Record<string, string>>,
  http: HttpClient,
): Promise<ReportReader | undefined> {
  const format = await findReportFormat(url, headers, http);
  return format && reader(`${url}/requests.${format}`, format, headers, http);
}

/** Which format the server speaks, JSON before XML; `undefined` when there is no Open311 at this address. */
export async function findReportFormat(
  url: string,
  headers: Readonly<Record<string, string>>,
  http: HttpClient,
): Promise<ReportFormat | undefined> {
  for (const format of ['json', 'xml'] as const) {
    const answer = await http.send({ method: 'GET', url: `${url}/services.${format}`, headers });
    if (answer.status === 200) return format;
    if (![404, 406, 415].includes(answer.status)) throw unexpected(answer.status);
  }
  return undefined;
}

function reader(
  address: string,
  format: ReportFormat,
  headers: Readonly<Record<string, string>>,
  http: HttpClient,
): ReportReader {
  return async (query) => {
    const url = `${address}?${new URLSearchParams(query).toString()}`;
    const answer = await http.send({ method: 'GET', url, headers });
    if (answer.status !== 200) throw unexpected(answer.status);
    const count = answer.headers['x-total-count'] ?? '';
    const total = /^\d+$/.test(count) ? Number(count) : undefined;
    return { ...readRequests(format, answer.body), total, bytes: answer.body };
  };
}

/** The requests of an answer. Throws GIANH_SOURCE_UNAVAILABLE for XML that is none. */
export function readRequests(format: ReportFormat, body: Uint8Array): Pick<ReportPage, 'requests' | 'cutOff'> {
  return format === 'json' ? fromJson(body) : fromXml(body);
}

function fromJson(body: Uint8Array): Pick<ReportPage, 'requests' | 'cutOff'> {
  const parsed = parseWireJson(body) as { readonly service_requests?: unknown } | undefined;
  const list: unknown = Array.isArray(parsed) ? parsed : parsed?.service_requests;
  if (!Array.isArray(list)) return { requests: [], cutOff: true };
  return {
    requests: list.filter((item): item is WireRequest => typeof item === 'object' && item !== null),
    cutOff: false,
  };
}

function fromXml(body: Uint8Array): Pick<ReportPage, 'requests' | 'cutOff'> {
  const requests: WireRequest[] = [];
  try {
    readServiceRequestsXml(Buffer.from(body), (request) => requests.push(request));
    return { requests, cutOff: false };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    if (error.kind === 'CUT_OFF') return { requests, cutOff: true };
    throw new GianhError('GIANH_SOURCE_UNAVAILABLE', `The reports of the IOC cannot be read: ${error.message}.`);
  }
}

const unexpected = (status: number): GianhError =>
  new GianhError('GIANH_SOURCE_UNAVAILABLE', `The reports of the IOC could not be read: it answered ${status}.`);
