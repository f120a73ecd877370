import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '../../support/count-statements.js';
import { type Json, serve, type Served } from '../../server/support/serve.js';
import { mixedRows } from '../support/mixed-rows.js';
import { dossierRow, officesOn } from '../support/sample-rows.js';
import { openTestHub, type TestHub } from '../support/test-hub.js';

let hub: TestHub;
let served: Served;
let statements: string[];
let first: number;

beforeAll(async () => {
  hub = await openTestHub('metric_values');
  first = await hub.publish(mixedRows(hub.hub.registers()));
  statements = countStatements(hub.pool);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

async function ask(query: string): Promise<Json> {
  const { body } = await served.ask(query);
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** Statements that an operation costs. */
async function costOf(query: string): Promise<number> {
  statements.length = 0;
  await ask(query);
  return statements.length;
}

const six = [
  'DOSSIERS_RECEIVED',
  'DOSSIERS_RESOLVED',
  'DOSSIERS_OPEN',
  'DOSSIER_ON_TIME_RATE_REPORT',
  'VISITS',
  'CITY_REPORTS_RECEIVED',
];
const july = 'periods: { codes: ["2021-07"] }';

describe('the same numbers', () => {
  it('come as a table, as flat rows, as columns and through the areas', async () => {
    const selection = `keys: [${six.join(', ')}], areas: { under: "44", level: DISTRICT }, periods: { codes: ["2021-06", "2021-07"] }`;
    const { metrics, metricRows, metricSeries } = await ask(`{
      metrics(${selection}) { rows { area { code } period { code } values { value numerator absence } } }
      metricRows(${selection}) { time timeEnd period areaCode areaName metric label shortName value target standing state absence }
      metricSeries(${selection}) { areaCodes areaNames periods times columns { metric { key } values numerators absences } }
    }`);
    const flat = metrics.rows.flatMap(({ area, period, values }: Json) =>
      values.map((value: Json, index: number) => [area.code, period.code, six[index], value.value, value.absence]),
    );
    expect(flat).toHaveLength(8 * 2 * 6);
    expect(metricRows.map((row: Json) => [row.areaCode, row.period, row.metric, row.value, row.absence])).toEqual(flat);
    expect(metricRows[0]).toMatchObject({
      time: '2021-06-01T00:00:00+07:00',
      timeEnd: '2021-07-01T00:00:00+07:00',
      standing: 'NO_TARGET',
    });
    expect(metricSeries.columns.map(({ metric }: Json) => metric.key)).toEqual(six);
    metrics.rows.forEach(({ area, period, values }: Json, row: number) => {
      expect([metricSeries.areaCodes[row], metricSeries.periods[row]]).toEqual([area.code, period.code]);
      const columns = metricSeries.columns.map((column: Json) => ({
        value: column.values[row],
        numerator: column.numerators[row],
        absence: column.absences[row],
      }));
      expect(columns).toEqual(values);
    });
  });

  it('of 151 communes, six metrics each, nested: as many statements as for one, and as the table costs', async () => {
    const fields = six.map((key) => `${key}: metric(key: ${key}, period: "2021-07") { value }`).join(' ');
    const nested = (filter: string): string =>
      `{ areas(on: "2021-07-09", first: 200, filter: ${filter}) { nodes { code ${fields} } } }`;
    const all = await costOf(nested('{ under: "44", level: COMMUNE }'));
    expect(await costOf(nested('{ text: "phuong hai thanh", level: COMMUNE }'))).toBe(all);
    const table = `{ metrics(keys: [${six.join(', ')}], areas: { under: "44", level: COMMUNE }, ${july}) { rows { values { value } } } }`;
    expect(await costOf(table)).toBe(all);
    const { areas } = await ask(nested('{ under: "44", level: COMMUNE }'));
    const { metrics } = await ask(table.replace('rows {', 'rows { area { code }'));
    const told = new Map(metrics.rows.map((row: Json) => [row.area.code, row.values.map(({ value }: Json) => value)]));
    for (const node of areas.nodes) expect(six.map((key) => node[key].value)).toEqual(told.get(node.code));
  });

  it('are told of a facility, an agency and a procedure, and refused for what a metric has not', async () => {
    const { facilities, agencies, procedures } = await ask(`{
      facilities(on: "2021-07-10", first: 200) { nodes { metric(key: VISITS, period: "2021-07") { value } } }
      agencies(on: "2021-07-10", first: 200) { nodes { metric(key: DOSSIERS_RECEIVED, period: "2021-07") { value } } }
      procedures(on: "2021-07-10", first: 2) { nodes { metric(key: DOSSIERS_RECEIVED, period: "2021-07") { value absence } } }
    }`);
    const { metrics } = await ask(
      `{ metrics(keys: [VISITS, DOSSIERS_RECEIVED], areas: { codes: ["44"] }, ${july}) { rows { values { value } } } }`,
    );
    const sum = (nodes: Json[]): number => nodes.reduce((total, { metric }) => total + (metric.value ?? 0), 0);
    expect(sum(facilities.nodes)).toBe(metrics.rows[0].values[0].value);
    expect(sum(agencies.nodes)).toBe(metrics.rows[0].values[1].value);
    expect(procedures.nodes).toHaveLength(2);
    const { body } = await served.ask(`{ facilities(on: "2021-07-10", first: 2) { nodes {
      visits: metric(key: VISITS, period: "2021-07") { absence }
      wrong: metric(key: CITY_REPORTS_RECEIVED, period: "2021-07") { value } } } }`);
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toContain('GIANH_UNKNOWN_DIMENSION');
  });

  it('are asked in the boundaries of another day and together with the periods before', async () => {
    const { framed, unframed, year, rolling, months } = await ask(`{
      framed: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2025-06"] }, frame: { on: "2025-07-31" }) {
        rows { area { name } values { value comparability completeness { parts { covered of } } } } }
      unframed: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2025"] }) {
        rows { values { absence reason(language: EN) hint } } }
      year: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, ${july}, window: { yearToDate: true }) { rows { values { value } } }
      rolling: metricSeries(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, ${july}, window: { rolling: 2 }) { columns { values } }
      months: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2021-06", "2021-07"] }) { rows { values { value } } }
    }`);
    expect(framed.rows[0]).toMatchObject({
      area: { name: 'Tỉnh Quảng Trị' },
      values: [{ comparability: 'RESTATED', completeness: { parts: { of: expect.any(Number) } } }],
    });
    expect(unframed.rows[0].values[0]).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: expect.stringContaining('STRUCTURE_CHANGED'),
      hint: expect.stringContaining('frame'),
    });
    const sum = months.rows[0].values[0].value + months.rows[1].values[0].value;
    expect(year.rows[0].values[0].value).toBe(sum);
    expect(rolling.columns[0].values).toEqual([sum]);
  });
});

describe('what stands around a value', () => {
  it('is its change, its series and its break-down, as many statements for eight districts as for one', async () => {
    const around = (
      areas: string,
    ): string => `{ metrics(keys: [DOSSIERS_RECEIVED], areas: ${areas}, ${july}, compare: [PREVIOUS_PERIOD]) {
      rows { area { code } values { value
        change(against: PREVIOUS_PERIOD) { value percent absence comparability period { code } now { value } before { value } }
        changes { against value }
        year: change(against: YEAR_TO_DATE) { value now { value } }
        series(count: 3) { period { code } value }
        days: series(count: 31, grain: DAY) { value }
        breakdown(by: CHANNEL, first: 2) { dimensions { member } values { value series(count: 1) { value } } } } } } }`;
    const all = await costOf(around('{ under: "44", level: DISTRICT }'));
    expect(await costOf(around('{ codes: ["450"] }'))).toBe(all);
    const { metrics } = await ask(around('{ under: "44", level: DISTRICT }'));
    let told = 0;
    for (const { values } of metrics.rows) {
      const [{ value, change, changes, year, series, days, breakdown }] = values;
      expect(change.period.code).toBe('2021-06');
      // Nobody is expected to report here: a month without any dossier is one without data.
      const [now, before] = [value ?? 0, change.before.value ?? 0];
      const known = value !== null && change.before.value !== null;
      told += known ? 1 : 0;
      expect(change.value).toBe(known ? now - before : null);
      expect(change.percent).toBe(known ? Math.round(((now - before) / before) * 10_000) / 100 : null);
      expect(change.absence).toBe(known ? null : 'NO_DATA');
      expect(changes).toEqual([{ against: 'PREVIOUS_PERIOD', value: change.value }]);
      expect(year.now.value ?? 0).toBe(now + before);
      expect(series.map((point: Json) => [point.period.code, point.value])).toEqual([
        ['2021-05', null],
        ['2021-06', change.before.value],
        ['2021-07', value],
      ]);
      expect(days.reduce((sum: number, day: Json) => sum + (day.value ?? 0), 0)).toBe(now);
      expect(breakdown).toEqual(
        now === 0 ? [] : [{ dimensions: [{ member: 'ONLINE' }], values: [{ value, series: [{ value }] }] }],
      );
    }
    expect(told).toBeGreaterThan(2);
  });

  it('is no difference across a reorganisation, unless a frame puts both in one structure', async () => {
    const query = (frame: string): string => `{ metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] },
      periods: { codes: ["2025-07"] } ${frame}) { rows { values { value
        change(against: PREVIOUS_PERIOD) { value comparability absence reason hint before { value } } } } } }`;
    const [plain, framed] = await Promise.all([ask(query('')), ask(query(', frame: { on: "2025-07-31" }'))]);
    expect(plain.metrics.rows[0].values[0].change).toMatchObject({
      value: null,
      comparability: 'NOT_COMPARABLE',
      hint: expect.stringContaining('frame'),
    });
    const { value, change } = framed.metrics.rows[0].values[0];
    expect(change).toMatchObject({ comparability: 'RESTATED', absence: null, value: value - change.before.value });
  });

  it('is the target a document sets, and how it stands to it', async () => {
    const target = hub.hub.registers().targets.all.find(({ goal, area }) => goal.kind === 'AT_LEAST' && !area)!;
    const period = `${Number(target.from.slice(0, 4)) + 1}`;
    const { metrics, metric } = await ask(`{
      metrics(keys: [${target.metric}], periods: { codes: ["${period}"] }) { rows { values {
        value target standing goal { kind value document } } } }
      metric(key: ${target.metric}) { target(period: "${period}") }
    }`);
    const [{ value, standing, ...rest }] = metrics.rows[0].values;
    const limit = target.goal.kind === 'AT_LEAST' ? target.goal.value : undefined;
    expect(metric.target).toBe(limit);
    expect(rest).toEqual({ target: limit, goal: { kind: 'AT_LEAST', value: limit, document: target.document } });
    expect(standing).toBe(value === null ? 'NO_TARGET' : value >= limit! ? 'ON_TRACK' : expect.any(String));
  });

  it('are the parts of a composite with what each earned, and the metrics it depends on', async () => {
    const composite = hub.ports.engine.catalogue.all.find(({ kind }) => kind === 'COMPOSITE')!;
    const { metrics, metric } = await ask(`{
      metrics(keys: [${composite.key}], areas: { codes: ["44"] }, periods: { codes: ["2024-07"] }) { rows { values {
        parts { group metric { key } rate points maxPoints leftOut absence reason(language: EN) } groups { key name maxPoints } } } }
      metric(key: ${composite.key}) { dependsOn { key } }
    }`);
    const [{ parts, groups }] = metrics.rows[0].values;
    expect(parts).toHaveLength(composite.groups.flatMap((group) => group.parts).length);
    expect(groups.map(({ key }: Json) => key)).toEqual(composite.groups.map(({ key }) => key));
    const needed = metric.dependsOn.map(({ key }: Json) => key);
    for (const part of parts) expect(needed).toContain(part.metric.key);
  });

  it('is a scorecard of all sectors at one snapshot, by one plan', async () => {
    const { scorecard } =
      await ask(`{ scorecard(area: "44", period: "2021-07") { area { name } period { code } snapshot { id }
      sectors { sector values { metric { key sector } value absence snapshot { id } } } } }`);
    expect(scorecard).toMatchObject({ area: { name: 'Tỉnh Quảng Bình' }, period: { code: '2021-07' } });
    const sectors = scorecard.sectors.map(({ sector }: Json) => sector);
    expect(sectors).toEqual(expect.arrayContaining(['ADMINISTRATION', 'HEALTH', 'CITY']));
    for (const { sector, values } of scorecard.sectors) {
      for (const value of values) {
        expect(value.metric.sector).toBe(sector);
        expect(value.snapshot.id).toBe(scorecard.snapshot.id);
        expect(value.value === null).toBe(value.absence !== null);
      }
    }
  });
});

describe('questions that cannot be answered', () => {
  it('are refused with a code, and name near matches', async () => {
    const refusal = async (query: string): Promise<readonly [unknown, string]> => {
      const { body } = await served.ask(query);
      const error = body.errors?.[0];
      return [error?.extensions['code'], error?.message ?? ''];
    };
    expect(await refusal(`{ metricSeries(keys: [DOSSIERS_RECIEVED], ${july}) { periods } }`)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      expect.stringContaining('DOSSIERS_RECEIVED'),
    ]);
    expect(await refusal(`{ metricRows(keys: [VISITS], ${july}, by: [CHANNEL]) { value } }`)).toEqual([
      'GIANH_UNKNOWN_DIMENSION',
      expect.stringContaining('VISIT_KIND'),
    ]);
    const one = (more: string, rest = '') =>
      `{ metrics(keys: [VISITS], areas: { codes: ["44"] }, ${july} ${more}) { rows { values { value ${rest} } } } }`;
    expect((await refusal(one(', window: { rolling: 1000 }')))[0]).toBe('GIANH_RANGE_TOO_LARGE');
    expect((await refusal(one(', window: { rolling: 2, yearToDate: true }')))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await refusal(one('', 'series(count: 450) { value }')))[0]).toBe('GIANH_RANGE_TOO_LARGE');
    expect((await refusal(one('', 'records(first: 1000) { totalCount }')))[0]).toBe('GIANH_PAGE_SIZE');
    expect((await refusal(one('', 'records(after: "x") { totalCount }')))[0]).toBe('GIANH_BAD_CURSOR');
    expect((await refusal(`{ scorecard(area: "999", period: "2021-07") { period { code } } }`))[0]).toBe(
      'GIANH_UNKNOWN_CODE',
    );
  });
});

describe('an answer as of its snapshot', () => {
  it('is byte-equal after later loads in every form, and says what they changed', async () => {
    const question = (asOf: string): string => `{
      metrics(keys: [${six.join(', ')}], areas: { under: "44", level: DISTRICT }, ${july}, compare: [SAME_PERIOD_LAST_YEAR] ${asOf}) {
        rows { values { value numerator denominator absence comparability changes { value absence } series(count: 2) { value } records(first: 3) { totalCount amount nodes { __typename } } } } }
      metricRows(keys: [${six.join(', ')}], ${july} ${asOf}) { areaName metric value standing state absence }
      metricSeries(keys: [${six.join(', ')}], ${july} ${asOf}) { snapshot { id } columns { values denominators absences } }
      scorecard(area: "44", period: "2021-07" ${asOf}) { sectors { values { value absence } } }
    }`;
    const then = await served.ask(question(''));
    expect(then.body.errors).toBeUndefined();
    const places = hub.hub.registers();
    const offices = officesOn(places, 'COMMUNE', '2021-07-05').slice(0, 3);
    await hub.publish(offices.map(({ code }, index) => dossierRow(places, code, `LATER-${index}`, '2021-07-06')));
    const again = await served.ask(question(`, asOf: { snapshot: "${first}" }`));
    expect(JSON.stringify(again.body.data)).toBe(JSON.stringify(then.body.data));

    const history = (areas: string): string => `{ metrics(keys: [DOSSIERS_RECEIVED], areas: ${areas}, ${july},
      asOf: { snapshot: "${first}" }) { rows { values { value revisions { snapshot { id } before { value } after { value snapshot { id } } gathered } } } } }`;
    const { metrics } = await ask(history('{ codes: ["44"] }'));
    const [{ value, revisions }] = metrics.rows[0].values;
    expect(revisions).toEqual([
      {
        snapshot: { id: String(first + 1) },
        before: { value },
        after: { value: value + 3, snapshot: { id: String(first + 1) } },
        gathered: false,
      },
    ]);
    const all = await costOf(history('{ under: "44", level: COMMUNE }'));
    expect(await costOf(history(`{ under: "450", level: COMMUNE }`))).toBeLessThanOrEqual(all);
    expect(all).toBeLessThan(40);
  });
});
