import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricQuery } from '#metrics';
import { countStatements } from '../support/count-statements.js';
import { type Json, serve, type Served } from '../server/support/serve.js';
import { dossierRow, officesOn } from './support/sample-rows.js';
import { openTestHub, type TestHub } from './support/test-hub.js';

let hub: TestHub;
let served: Served;
let statements: string[];
let first: number;
const calls: (readonly MetricQuery[])[] = [];

/** One dossier of every office of July 2021 and of July 2025; every third one late, those of Đồng Hới always on time. */
beforeAll(async () => {
  hub = await openTestHub('numbers');
  const places = hub.hub.registers();
  const dongHoi = places.areaBook.resolve('450', '2021-07-05').id;
  const rows = ['2021-07-05', '2025-07-07'].flatMap((day) =>
    officesOn(places, 'COMMUNE', day).map(({ code, unitId }, index) => {
      const late = index % 3 === 0 && places.areaBook.unit(unitId).parentId !== dongHoi;
      return dossierRow(places, code, `${day}-${index}`, day, { finished: late ? 9 : 2 });
    }),
  );
  first = await hub.publish(rows);
  statements = countStatements(hub.pool);
  const { engine } = hub.ports;
  const watched = {
    ...engine,
    answer: (queries: readonly MetricQuery[]) => {
      calls.push(queries);
      return engine.answer(queries);
    },
  };
  served = await serve({ ...hub.ports, engine: watched });
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

const values =
  '{ value absence numerator denominator comparability partial completeness { delivered } metric { key } snapshot { id } }';

describe('metrics', () => {
  it('cover all 151 communes in July 2021 and all 78 in July 2025', async () => {
    const { body } = await served.ask(
      `{ metrics(keys: [ONE_STOP_COVERAGE_COMMUNE], periods: { codes: ["2021-07", "2025-07"] }) {
           totalRows rows { area { name } period { code } values ${values} } } }`,
    );
    expect(body.errors).toBeUndefined();
    const { rows, totalRows } = body.data.metrics;
    expect(totalRows).toBe(2);
    expect(rows[0]).toMatchObject({ area: { name: 'Tỉnh Quảng Bình' }, period: { code: '2021-07' } });
    expect(rows[0].values[0]).toMatchObject({
      value: 100,
      numerator: 151,
      denominator: 151,
      snapshot: { id: String(first) },
    });
    expect(rows[1]).toMatchObject({ area: { name: 'Tỉnh Quảng Trị' }, period: { code: '2025-07' } });
    expect(rows[1].values[0]).toMatchObject({ value: 100, numerator: 78, denominator: 78 });
  });

  it('are ordered by a value, cut, and written in both languages', async () => {
    const { body } = await served.ask(
      `{ metrics(keys: [DOSSIER_ON_TIME_RATE_REPORT, DOSSIERS_RECEIVED], areas: { under: "44", level: DISTRICT },
           periods: { codes: ["2021-07"] }, orderBy: { key: DOSSIER_ON_TIME_RATE_REPORT }, first: 3) {
           totalRows rows { area { code } values { value numerator denominator formatted en: formatted(language: EN) } } } }`,
    );
    const { rows, totalRows } = body.data.metrics;
    expect(totalRows).toBe(8);
    expect(rows).toHaveLength(3);
    expect(rows[0].area.code).toBe('450');
    expect(rows[0].values[0]).toMatchObject({
      value: 100,
      numerator: 15,
      denominator: 15,
      formatted: '100,00%',
      en: '100.00%',
    });
    const rates = rows.map((row: { values: { value: number }[] }) => row.values[0]!.value);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('are the same through Area.metric, all of it in one call of the engine and as many statements as for one area', async () => {
    const ask = async (filter: string): Promise<{ statements: number; nodes: Json[] }> => {
      calls.length = 0;
      statements.length = 0;
      const { body } = await served.ask(`{ areas(on: "2021-07-09", first: 200, filter: ${filter}) { nodes { code
        received: metric(key: DOSSIERS_RECEIVED, period: "2021-07") ${values}
        rate: metric(key: DOSSIER_ON_TIME_RATE_REPORT, period: "2021-07") ${values}
        before: metric(key: DOSSIERS_RECEIVED, period: "2021-06") { value }
      } } }`);
      expect(body.errors).toBeUndefined();
      return { statements: statements.length, nodes: body.data.areas.nodes };
    };
    const one = await ask('{ text: "phuong hai thanh", level: COMMUNE }');
    expect(one.nodes).toHaveLength(1);
    const all = await ask('{ under: "44", level: COMMUNE }');
    expect(all.nodes).toHaveLength(151);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toHaveLength(2);
    expect(all.statements).toBe(one.statements);
    expect(all.nodes.map(({ received }) => received.value)).toEqual(all.nodes.map(() => 1));

    const { body } = await served.ask(
      `{ metrics(keys: [DOSSIER_ON_TIME_RATE_REPORT], areas: { under: "44", level: COMMUNE }, periods: { codes: ["2021-07"] }) {
           rows { area { code } values ${values} } } }`,
    );
    const table = new Map(body.data.metrics.rows.map((row: Json) => [row.area.code, row.values[0]]));
    for (const node of all.nodes) expect(node.rate).toEqual(table.get(node.code));
  });

  it('are broken down by one dimension, filtered by one, and refuse what they cannot', async () => {
    const { body } = await served.ask(
      `{ metrics(keys: [DOSSIERS_RECEIVED], periods: { codes: ["2021-07"] }, by: [CHANNEL]) {
           rows { dimensions { dimension member } values { value } } } }`,
    );
    expect(body.data.metrics.rows).toContainEqual({
      dimensions: [{ dimension: 'CHANNEL', member: 'ONLINE' }],
      values: [{ value: 151 }],
    });
    const codeOf = async (args: string): Promise<unknown> =>
      (await served.ask(`{ metrics(${args}) { totalRows } }`)).body.errors?.[0]?.extensions['code'];
    const july = 'periods: { codes: ["2021-07"] }';
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], ${july}, by: [CHANNEL, AGENCY]`)).toBe('GIANH_UNKNOWN_DIMENSION');
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], ${july}, by: [VISIT_KIND]`)).toBe('GIANH_UNKNOWN_DIMENSION');
    expect(await codeOf(`keys: [], ${july}`)).toBe('GIANH_UNKNOWN_METRIC');
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], periods: { codes: ["2021-13"] }`)).toBe('GIANH_BAD_PERIOD');
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], areas: { codes: ["999"] }, ${july}`)).toBe('GIANH_UNKNOWN_CODE');
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"], level: COMMUNE }, ${july}`)).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      await codeOf(
        'keys: [DOSSIERS_RECEIVED], areas: { under: "44", level: COMMUNE }, periods: { range: { from: "2020", to: "2023", grain: DAY } }',
      ),
    ).toBe('GIANH_RANGE_TOO_LARGE');
    expect(await codeOf(`keys: [DOSSIERS_RECEIVED], ${july}, orderBy: { key: VISITS }`)).toBe('GIANH_UNKNOWN_METRIC');
  });

  it('give the same answer asOf their snapshot after later loads', async () => {
    const question = (asOf: string): string =>
      `{ metrics(keys: [DOSSIERS_RECEIVED, DOSSIERS_OPEN, DOSSIER_ON_TIME_RATE_REPORT, DOSSIER_WORKING_DAYS_MEDIAN],
           areas: { under: "44", level: DISTRICT }, periods: { range: { from: "2021-06", to: "2021-08", grain: MONTH } } ${asOf}) {
           snapshot { id at day } rows { area { code } period { code } values { value absence reason numerator denominator partial } } } }`;
    const then = await served.ask(question(''));
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    await hub.publish([dossierRow(places, office!.code, 'LATER', '2021-07-20')]);
    const again = await served.ask(question(`, asOf: { snapshot: "${first}" }`));
    const byTime = await served.ask(question(`, asOf: { time: "${then.body.data.metrics.snapshot.at}" }`));
    const now = await served.ask(question(''));
    expect(JSON.stringify(again.body.data)).toBe(JSON.stringify(then.body.data));
    expect(byTime.body.data.metrics.snapshot.id).toBe(String(first));
    expect(now.body.data).not.toEqual(then.body.data);
  });
});

describe('the catalogue', () => {
  it('is found by words without diacritics, with authority, formula and names', async () => {
    const { body } = await served.ask(`{
      metricCatalogue(text: "dung han") { key }
      health: metricCatalogue(filter: { sectors: [HEALTH] }) { key sector }
      metric(key: DOSSIER_ON_TIME_RATE_766) {
        name en: name(language: EN) unit direction formula authority { document article validFrom } dimensions measures sources { name }
      }
    }`);
    expect(body.errors).toBeUndefined();
    const found = body.data.metricCatalogue.map(({ key }: { key: string }) => key);
    expect(found).toEqual(expect.arrayContaining(['DOSSIER_ON_TIME_RATE_766', 'DOSSIER_ON_TIME_RATE_REPORT']));
    expect(body.data.health).toContainEqual({ key: 'VISITS', sector: 'HEALTH' });
    expect(body.data.metric).toMatchObject({
      unit: 'PERCENT',
      direction: 'HIGHER_IS_BETTER',
      authority: { document: expect.stringContaining('766'), validFrom: '2022-06-23' },
    });
    expect(body.data.metric.measures).toHaveLength(2);
  });
});
