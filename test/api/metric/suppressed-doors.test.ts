import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock, silentLogger } from '#kernel';
import { apiPorts } from '../../../src/main/api-ports.js';
import { type Json, serve, type Served } from '../../server/support/serve.js';
import { mixedRows } from '../support/mixed-rows.js';
import { openTestHub, type TestHub } from '../support/test-hub.js';

let hub: TestHub;
let full: Served;
let guarded: Served;
let snapshot: number;

beforeAll(async () => {
  hub = await openTestHub('suppressed_doors');
  const rows = mixedRows(hub.hub.registers());
  await hub.publish(rows.slice(0, -1));
  snapshot = await hub.publish(rows.slice(-1));
  full = await serve(hub.ports);
  const { catalogue } = hub.ports.engine;
  const ports = { catalogue, clock: systemClock, logger: silentLogger, isLoading: () => false, recordAccess: false };
  guarded = await serve(apiPorts(Promise.resolve(hub.hub), ports));
});
afterAll(async () => {
  await guarded?.close();
  await full?.close();
  await hub?.close();
});

const told = async (served: Served, query: string): Promise<Json> => {
  const { body } = await served.ask(query);
  expect(body.errors).toBeUndefined();
  return body.data;
};

const areas = '{ under: "44", level: COMMUNE }';
const month = 'periods: { codes: ["2021-07"] }';

/** The communes whose few visits a viewer with access to records sees, by code. */
async function fewVisits(): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await told(
    full,
    `{ metrics(keys: [VISITS], areas: ${areas}, ${month}) { rows { area { code } values { value } } } }`,
  );
  const few = metrics.rows.filter(({ values }: Json) => values[0].value > 0 && values[0].value < 5);
  return new Map(few.map(({ area, values }: Json) => [area.code, values[0].value]));
}

const hidden = { value: null, absence: 'SUPPRESSED' };

describe('few cases', () => {
  it('are SUPPRESSED through every door for viewers without access to records', async () => {
    const few = await fewVisits();
    expect(few.size).toBeGreaterThan(3);
    const [code] = few.keys();
    const selection = `keys: [VISITS, INSURED_VISIT_SHARE], areas: { codes: ["${code}"] }, ${month}`;
    const around = `value numerator denominator absence formatted standing
      change(against: PREVIOUS_PERIOD) { value percent absence now { value absence } before { value } }
      series(count: 2) { value numerator denominator absence }
      breakdown(by: FACILITY) { values { value absence } }
      records { totalCount nodes { __typename } }`;
    const data = await told(
      guarded,
      `{ metrics(${selection}) { suppressedRows rows { values { ${around} reason } } }
        metricRows(${selection}) { value absence }
        metricSeries(${selection}) { columns { values numerators denominators absences } }
        area(code: "${code}", on: "2021-07-31") { metric(key: VISITS, period: "2021-07") { ${around} } }
        scorecard(area: "${code}", period: "2021-07") { sectors { values { metric { key } value numerator denominator absence } } } }`,
    );
    expect(data.metrics.suppressedRows).toBe(1);
    const values = [...data.metrics.rows[0].values, data.area.metric];
    for (const one of values) {
      expect(one).toMatchObject({ ...hidden, numerator: null, denominator: null });
      expect(one.formatted).not.toMatch(/\d/);
      expect(one.change).toMatchObject({ value: null, percent: null, absence: 'SUPPRESSED', now: hidden });
      expect(one.series.at(-1)).toMatchObject({ ...hidden, numerator: null, denominator: null });
      expect(one.breakdown.flatMap((row: Json) => row.values.filter(({ value }: Json) => value !== null))).toEqual([]);
      expect(one.records).toEqual({ totalCount: 0, nodes: [] });
    }
    expect(data.metrics.rows[0].values[0].reason).toMatch(/quá ít/);
    expect(data.metricRows).toEqual([hidden, hidden]);
    for (const column of data.metricSeries.columns) {
      expect(column).toEqual({ values: [null], numerators: [null], denominators: [null], absences: ['SUPPRESSED'] });
    }
    const scored = data.scorecard.sectors
      .flatMap((sector: Json) => sector.values)
      .filter(({ metric }: Json) => metric.key === 'VISITS');
    expect(scored).toEqual([{ metric: { key: 'VISITS' }, ...hidden, numerator: null, denominator: null }]);
  });

  it('are all hidden in a table, none shown, and large numbers stay as they are', async () => {
    const few = await fewVisits();
    const question = `{ metrics(keys: [VISITS], areas: ${areas}, ${month}) { rows { area { code } values { value absence } } }
      home: metrics(keys: [VISITS], areas: { codes: ["44"] }, ${month}) { rows { values { value } } } }`;
    const [all, seen] = [await told(full, question), await told(guarded, question)];
    const valuesOf = (data: Json): ReadonlyMap<string, Json> =>
      new Map(data.metrics.rows.map(({ area, values }: Json) => [area.code, values[0]]));
    for (const [code, { value, absence }] of valuesOf(seen)) {
      if (few.has(code)) expect([code, absence]).toEqual([code, 'SUPPRESSED']);
      else if (absence !== 'SUPPRESSED') expect([code, value]).toEqual([code, valuesOf(all).get(code)!.value]);
    }
    expect(seen.home.rows).toEqual(all.home.rows);
  });

  it('are not found by an earlier snapshot, a day, a filter or the records themselves', async () => {
    const [code] = (await fewVisits()).keys();
    const of = (more: string): string =>
      `metrics(keys: [VISITS], areas: { codes: ["${code}"] }, ${more}) { rows { values { value absence } } }`;
    const data = await told(
      guarded,
      `{ before: ${of(`${month}, asOf: { snapshot: "${snapshot - 1}" }`)}
        day: ${of('periods: { codes: ["2021-07-05"] }')}
        kind: ${of(`${month}, where: [{ dimension: VISIT_KIND, in: ["INPATIENT"] }]`)}
        window: ${of(`${month}, window: { rolling: 2 }`)} }`,
    );
    for (const [way, { rows }] of Object.entries<Json>(data)) expect([way, rows[0].values[0]]).toEqual([way, hidden]);
    const { body } = await guarded.ask('{ visits(first: 1) { nodes { __typename } } }');
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['GIANH_NO_RECORD_ACCESS']);
  });
});
