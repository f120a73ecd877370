import type { Instant } from '#domain';
import type { PulledPage } from '../adapter/pull-client.js';
import type { Sieve } from '../privacy/create-sieve.js';
import type { ReportsCursor } from './ioc-cursor.js';
import type { ReportPage, ReportReader } from './read-report-page.js';
import { nextWindow, type ReportWindow, startWalk } from './report-window.js';
import { roundPlace } from './round-place.js';

/** A page of reports and where to go on after it. */
export type ReportsPage = Omit<PulledPage, 'cursor'> & { readonly reports: ReportsCursor };

/** Open311's default list gives no more than that at once. */
const mostAtOnce = 1000;

/**
 * Gives all reports since `historyFrom` window by window, and in later runs what changed since the last one began.
 *
 * A page that is short of what the server announced is asked once more; if it stays short it is given as incomplete,
 * the cursor stays on it and the run ends there. A server that knows no pages is asked for smaller windows.
 */
export async function* pullReports(
  read: ReportReader,
  asked: {
    readonly cursor?: ReportsCursor;
    readonly historyFrom: Instant;
    readonly pageSize: number;
    readonly now: Instant;
  },
  sieve: Sieve,
): AsyncGenerator<ReportsPage> {
  let window: ReportWindow | undefined = startWalk(asked.cursor, asked.historyFrom, asked.now);
  while (window) {
    const { page, fault } = await readWhole(read, window, asked.pageSize);
    const unpaged = page.requests.length > asked.pageSize;
    if (unpaged && page.requests.length >= mostAtOnce && spanOf(window) > 3_600_000) {
      window = { ...window, to: halfOf(window) };
      continue;
    }
    const last = unpaged || page.requests.length < asked.pageSize || isLastOf(page, window, asked.pageSize);
    const next: ReportsCursor = fault ? window : last ? nextWindow(window) : { ...window, page: window.page + 1 };
    yield {
      rows: rowsOf(page, window, sieve),
      declared: page.total === undefined ? undefined : expectedOf(page, window, asked.pageSize),
      whole: fault === undefined,
      incompleteBecause: fault,
      bytes: page.bytes,
      reports: next,
    };
    window = fault || next.until === undefined ? undefined : (next as ReportWindow);
  }
}

async function readWhole(
  read: ReportReader,
  window: ReportWindow,
  pageSize: number,
): Promise<{ readonly page: ReportPage; readonly fault?: string }> {
  const first = await read(queryOf(window, pageSize));
  if (!faultOf(first, window, pageSize)) return { page: first };
  const second = await read(queryOf(window, pageSize));
  const page = second.requests.length >= first.requests.length ? second : first;
  return { page, fault: faultOf(page, window, pageSize) };
}

function queryOf(window: ReportWindow, pageSize: number): Record<string, string> {
  const paging = { page: String(window.page), page_size: String(pageSize) };
  return window.phase === 'HISTORY'
    ? { start_date: window.from, end_date: window.to, ...paging }
    : { updated_after: window.from, updated_before: window.to, ...paging };
}

function faultOf(page: ReportPage, window: ReportWindow, pageSize: number): string | undefined {
  if (page.cutOff) return 'a page of reports was cut off';
  const expected = page.total === undefined ? 0 : expectedOf(page, window, pageSize);
  return page.requests.length < expected
    ? `a page of reports has ${page.requests.length} of ${expected} announced`
    : undefined;
}

/** How many of the announced total belong on this page. */
const expectedOf = (page: ReportPage, window: ReportWindow, pageSize: number): number =>
  Math.max(0, Math.min(pageSize, page.total! - (window.page - 1) * pageSize));

const isLastOf = (page: ReportPage, window: ReportWindow, pageSize: number): boolean =>
  page.total !== undefined && window.page * pageSize >= page.total;

const spanOf = ({ from, to }: ReportWindow): number => Date.parse(to) - Date.parse(from);

const halfOf = ({ from, to }: ReportWindow): Instant =>
  `${new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 19)}Z`;

const rowsOf = (page: ReportPage, window: ReportWindow, sieve: Sieve): ReportsPage['rows'] =>
  page.requests.map((request, index) => ({
    table: 'service_request',
    position: `requests from ${window.from.slice(0, 10)} page ${window.page} [${index}]`,
    values: sieve.pass('service_request', roundPlace(request)),
  }));
