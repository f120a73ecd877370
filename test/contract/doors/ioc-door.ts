import { expect } from '@jest/globals';
import { type IntakeSource, pullSource } from '#intake';
import { createHttpClient, createIocAdapter } from '#sources';
import type { IntakeHub } from '../../intake/intake-hub.js';
import type { Door, OpenDoor } from '../door.js';
import { type IocHoldings, type IocServer, startIocServer } from './ioc-server.js';

const now = '2021-08-02T03:00:00Z';
const adapter = createIocAdapter({ now: () => new Date(now) });
const office = '000.00.90.H46';

const report = (id: string, changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  service_request_id: id,
  status: 'open',
  status_detail: 'Đang xử lý',
  service_code: 'HTGT',
  requested_datetime: '2021-07-05T08:00:00+07:00',
  updated_datetime: '2021-07-06T08:00:00+07:00',
  area_code: '18853',
  agency_code: office,
  lat: 17.46893,
  long: 106.62228,
  ...changes,
});
const figure = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  officeCode: office,
  indicatorCode: 'BPC_KTXH_TDTTGRDP',
  dataTypeId: 4,
  periodId: 14,
  dataYear: 2020,
  value: 6.8,
  unit: '%',
  updatedTime: '2020-09-30 10:00:00',
  ...changes,
});
const closed = { status: 'closed', status_detail: 'Hoàn thành', updated_datetime: '2021-07-09T08:00:00+07:00' };
const reports = (...rows: readonly Readonly<Record<string, unknown>>[]): IocHoldings => ({ reports: rows });

const openIoc = async (
  hub: IntakeHub,
): Promise<OpenDoor<IocHoldings> & { readonly server: IocServer; readonly source: IntakeSource }> => {
  hub.clock.time = Date.parse(now);
  const server = await startIocServer();
  const limits = { timeoutMs: 5_000, retries: 3, rateLimitPerSecond: 1_000, maxBytes: 10_000_000, firstRetryMs: 1 };
  const http = createHttpClient({ ...limits, breaker: { failures: 50, coolDownMs: 10 } });
  const source = await hub.openSource(adapter, { pull: { settings: { url: server.url, pageSize: 3 }, http } });
  return {
    server,
    source,
    deliver: async (holdings) => {
      server.hold(holdings);
      // From the beginning each time: what a door's deliveries hold is what the source holds now.
      const report = await pullSource(hub.deps, source, { full: true }).catch((error: unknown) => {
        if (String(error).includes('killed')) throw error;
        return String(error);
      });
      return JSON.stringify(report);
    },
    close: () => server.close(),
  };
};

/** The IOC's two interfaces, pulled: indicator warehouse and Open311. */
export const iocDoor: Door<IocHoldings> = {
  name: 'ioc, pulled',
  adapter,
  source: (hub) => hub.openSource(adapter),
  open: openIoc,
  samples: async () => ({
    first: {
      ...reports(...['P1', 'P2', 'P3', 'P4'].map((id) => report(id))),
      figures: [figure(), figure({ dataTypeId: 1, value: 7 }), figure({ periodId: 20, value: 7.1 })],
    },
    second: reports(report('P11'), report('P12', closed)),
    newer: {
      ...reports(report('P1', closed), report('P2', closed)),
      figures: [figure({ value: 6.9, updatedTime: '2020-10-15 10:00:00' })],
    },
    oneBad: {
      delivery: reports(report('P21'), report('P22', { status: 'half open' }), report('P23')),
      accepted: 2,
      code: 'BAD_VALUE',
      mended: reports(report('P22')),
    },
    cutOff: {
      delivery: { ...reports(report('P31'), report('P32')), figures: [figure()], cutOff: true },
      kept: 1,
      noticed: 'DELIVERY',
    },
    alien: { delivery: { alien: true }, told: /neither an indicator warehouse nor Open311/ },
    canary: (mark) =>
      reports(
        ...['P41', 'P42'].map((id) =>
          report(id, {
            status: id === 'P42' ? 'half open' : 'open',
            description: `${mark} mô tả`,
            status_notes: `${mark} ghi chú`,
            agency_responsible: `${mark} cán bộ`,
            address: `${mark} đường`,
            first_name: `${mark}`,
            last_name: `${mark}`,
            phone: `${mark}09`,
            email: `${mark}@example.invalid`,
            device_id: `${mark}d`,
            media_url: `https://example.invalid/${mark}.jpg`,
            chua_tung_co: `${mark} unlisted`,
            extended_attributes: { sender: `${mark} nested` },
          }),
        ),
      ),
    dates: [
      {
        title: 'times with a zone are instants; a bare day counts from its first moment',
        delivery: reports(
          report('P51', { requested_datetime: '2021-07-05', expected_datetime: '2021-07-12T17:00:00+07:00' }),
        ),
        kind: 'city_report',
        key: 'P51',
        record: { requested_at: '2021-07-04T17:00:00Z', expected_at: '2021-07-12T10:00:00Z' },
      },
    ],
    codes: [
      {
        title: 'an unknown area is kept and flagged; the report stands with its agency',
        delivery: reports(report('P61', { area_code: '99999' })),
        kind: 'city_report',
        key: 'P61',
        record: { area_code: '99999', area_id: null, unit_id: expect.any(Number), flags: ['UNKNOWN_CODE'] },
      },
      {
        title: 'an area of another time is flagged as such',
        delivery: reports(report('P62', { area_code: '18859', requested_datetime: '2021-07-05T08:00:00+07:00' })),
        kind: 'city_report',
        key: 'P62',
        record: { area_code: '18859' },
      },
    ],
    flagged: [
      {
        title: 'an estimate after the official figure',
        delivery: { figures: [figure(), figure({ dataTypeId: 2, updatedTime: '2020-11-01 08:00:00' })] },
        kind: 'indicator_value',
        key: `${office}|BPC_KTXH_TDTTGRDP|2020-Q2|2`,
        record: { flags: ['ESTIMATE_AFTER_OFFICIAL'] },
      },
    ],
    told: { good: /"whole":true/, bad: /"rejected":1/ },
  }),
  polite: {
    promise: 'a busy server is asked again after the time it names, and only for what changed',
    holds: async (hub) => {
      const { server, source, close } = await openIoc(hub);
      server.hold({ ...reports(report('P71')), busy: 2 });
      expect(await pullSource(hub.deps, source)).toMatchObject({ whole: true, rows: 1 });
      const before = server.asked.length;
      server.hold(reports(report('P71')));
      expect(await pullSource(hub.deps, source)).toMatchObject({ whole: true, accepted: expect.any(Number) });
      expect(server.asked.slice(before).some((path) => path.includes('updated_after'))).toBe(true);
      await close?.();
    },
  },
};
