import { type Clock, GianhError } from '#kernel';
import type { PullClient, PulledPage, PullSettings } from '../adapter/pull-client.js';
import type { HttpClient } from '../http/http-client.js';
import type { Sieve } from '../privacy/create-sieve.js';
import { type IocCursor, readIocCursor } from './ioc-cursor.js';
import { pullIndicators } from './pull-indicators.js';
import { pullReports } from './pull-reports.js';
import { findReportReader } from './read-report-page.js';
import { openWarehouse, type WarehouseSession } from './warehouse-session.js';

/** The first day whose reports and figures are asked for: the hub's history begins in January 2020. */
const historyFrom = '2020-01-01';

/**
 * Pulls both interfaces of an IOC under one address: the indicator warehouse at its root, Open311 under `/open311/v2`.
 *
 * One of them may be missing (404); both missing, or one missing that was there before, is GIANH_SOURCE_UNAVAILABLE.
 */
export function createIocClient(clock: Clock): PullClient {
  return {
    async *pages(settings, stored, sieve, http) {
      const address = { ...settings, url: settings.url.replace(/\/+$/, '') };
      const now = `${clock.now().toISOString().slice(0, 19)}Z`;
      let cursor = readIocCursor(stored);
      const session = await openWarehouse(address, http);
      const figures = yield* indicatorPages(session, cursor, { pageSize: settings.pageSize, now }, sieve);
      cursor = figures.cursor;
      const reports = yield* reportPages({ session, settings: address, http, now }, cursor, sieve);
      if (!figures.found && !reports) throw missing('neither an indicator warehouse nor Open311 reports');
    },
  };
}

async function* indicatorPages(
  session: WarehouseSession,
  start: IocCursor,
  asked: { readonly pageSize: number; readonly now: string },
  sieve: Sieve,
): AsyncGenerator<PulledPage, { readonly cursor: IocCursor; readonly found: boolean }> {
  const years = yearsUpTo(asked.now);
  const pages = pullIndicators(session, start.slices, { pageSize: asked.pageSize, years }, sieve);
  let cursor = start;
  for (;;) {
    const { done, value } = await pages.next();
    if (done) {
      if (!value && Object.keys(start.slices).length > 0) throw missing('no indicator warehouse any more');
      return { cursor, found: value };
    }
    const { slices, ...page } = value;
    cursor = { ...cursor, slices };
    yield { ...page, cursor };
  }
}

interface ReportSource {
  readonly session: WarehouseSession;
  readonly settings: PullSettings;
  readonly http: HttpClient;
  readonly now: string;
}

async function* reportPages(source: ReportSource, start: IocCursor, sieve: Sieve): AsyncGenerator<PulledPage, boolean> {
  const { session, settings, http, now } = source;
  const read = await findReportReader(`${settings.url}/open311/v2`, session.authorization(), http);
  if (!read) {
    if (start.reports) throw missing('no Open311 reports any more');
    return false;
  }
  const asked = {
    cursor: start.reports,
    historyFrom: `${historyFrom}T00:00:00Z`,
    pageSize: settings.pageSize,
    now,
  };
  for await (const { reports, ...page } of pullReports(read, asked, sieve)) {
    yield { ...page, cursor: { ...start, reports } };
  }
  return true;
}

/** Years to ask for where the warehouse does not say which it has. */
function yearsUpTo(now: string): readonly number[] {
  const [first, last] = [Number(historyFrom.slice(0, 4)), Number(now.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const missing = (what: string): GianhError =>
  new GianhError('GIANH_SOURCE_UNAVAILABLE', `There is ${what} at the address of this source; check its url.`);
