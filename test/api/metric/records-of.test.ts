import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { createMeasureBook } from '#metrics';
import { type Json, serve, type Served } from '../../server/support/serve.js';
import { countStatements } from '../../support/count-statements.js';
import { mixedRows } from '../support/mixed-rows.js';
import { dossierRow, officesOn } from '../support/sample-rows.js';
import { openTestHub, type TestHub } from '../support/test-hub.js';

let hub: TestHub;
let served: Served;
let statements: string[];

beforeAll(async () => {
  hub = await openTestHub('records_of');
  await hub.publish(mixedRows(hub.hub.registers()));
  statements = countStatements(hub.pool);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

const measures = createMeasureBook(facts);

/** Whether each record counts as one, so that there are as many records as the number says. */
function countsOnes(key: string): boolean {
  const { measure } = measures.get(key);
  if (measure.type === 'CELL') return measure.add === 1;
  if (measure.type === 'STOCK') return countsOnes(measure.opened);
  if (measure.type === 'WHOLE') return countsOnes(measure.of);
  return measure.type === 'DIFFERENCE' && countsOnes(measure.minuend);
}

/** Whether the number is the sum of what its records add. */
function addsUp(key: string): boolean {
  const { measure } = measures.get(key);
  if (measure.type === 'SUM') return measure.terms.every(addsUp);
  if (measure.type === 'DIFFERENCE') return addsUp(measure.minuend) && addsUp(measure.subtrahend);
  return ['CELL', 'STOCK', 'WHOLE'].includes(measure.type) && (measure.type !== 'WHOLE' || addsUp(measure.of));
}

const selections = [
  'areas: { codes: ["44", "450"] }, periods: { codes: ["2021-07", "2021-07-10"] }',
  'areas: { under: "44", level: DISTRICT }, periods: { codes: ["2021-Q3"] }',
  'areas: { codes: ["44"] }, periods: { codes: ["2021-08"] }, window: { yearToDate: true }',
  'areas: { codes: ["44"] }, periods: { codes: ["2025-06"] }, frame: { on: "2025-07-31" }',
  'areas: { under: "44" }, periods: { codes: ["2025-07"] }, window: { rolling: 2 }, frame: { on: "2025-07-01" }',
];

describe('records of a value', () => {
  it('are as many as the number says, or add up to it, for every metric that is counted from records', async () => {
    const { catalogue } = hub.ports.engine;
    const keys = catalogue.all
      .filter(({ sector, notDelivered }) => ['ADMINISTRATION', 'HEALTH', 'CITY'].includes(sector) && !notDelivered)
      .filter(({ numerator }) => numerator !== undefined)
      .map(({ key }) => key);
    const seen = { equal: 0, counted: 0, above: 0 };
    for (const [turn, selection] of selections.entries()) {
      // Another third of the catalogue for every selection: each metric is asked in some of them.
      const asked = keys.filter((_, index) => (index + turn) % 3 === 0);
      for (let from = 0; from < asked.length; from += 20) {
        const { body } = await served.ask(`{ metrics(keys: [${asked.slice(from, from + 20).join(', ')}], ${selection}) {
          rows { area { name } period { code } values { metric { key kind } value numerator denominator absence
            above: records(of: NUMERATOR, first: 1) { totalCount amount reason pageInfo { hasNextPage } nodes { __typename } }
            below: records(of: DENOMINATOR, first: 1) { totalCount amount reason } } } } }`);
        expect(body.errors).toBeUndefined();
        for (const row of body.data.metrics.rows) {
          for (const value of row.values) check(value, `${value.metric.key} ${row.area.name} ${row.period.code}`, seen);
        }
      }
    }
    expect(seen.equal).toBeGreaterThan(200);
    expect(seen.counted).toBeGreaterThan(100);
    expect(seen.above).toBeGreaterThan(60);
  });

  function check(value: Json, name: string, seen: { equal: number; counted: number; above: number }): void {
    const definition = hub.ports.engine.catalogue.get(value.metric.key);
    const isDivided = ['RATIO', 'AVERAGE'].includes(definition.kind);
    const sides = [
      [definition.numerator, isDivided ? value.numerator : value.value, value.above],
      [definition.denominator, value.denominator, value.below],
    ] as const;
    expect(value.above.nodes).toHaveLength(Math.min(1, value.above.totalCount));
    expect(value.above.pageInfo.hasNextPage).toBe(value.above.totalCount > 1);
    for (const [key, side, records] of sides) {
      if (key === undefined || typeof side !== 'number' || records.reason !== null || definition.rules.length > 1)
        continue;
      if (addsUp(key)) {
        expect(`${name} ${key} ${records.amount.toFixed(2)}`).toBe(`${name} ${key} ${side.toFixed(2)}`);
        seen.equal += 1;
        if (side > 0) seen.above += 1;
      }
      if (countsOnes(key)) {
        expect(`${name} ${key} ${records.totalCount}`).toBe(`${name} ${key} ${side}`);
        seen.counted += 1;
      }
    }
  }

  it('are found by one statement for all rows, and read by one per kind', async () => {
    const ask = async (areas: string): Promise<number> => {
      statements.length = 0;
      const { body } = await served.ask(`{ metrics(keys: [DOSSIERS_RECEIVED, DOSSIERS_OPEN], areas: ${areas},
        periods: { codes: ["2021-07"] }) { rows { values {
          records(first: 5) { totalCount nodes { ... on Dossier { code status } } } } } } }`);
      expect(body.errors).toBeUndefined();
      return statements.length;
    };
    const one = await ask('{ codes: ["44"] }');
    const many = await ask('{ under: "44", level: COMMUNE }');
    expect(many).toBe(one);
  });

  it('are paged to the end at the snapshot of the first page, whatever is loaded meanwhile', async () => {
    const page = async (after: string | null): Promise<Json> => {
      const { body } = await served.ask(
        `query ($after: String) { metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2021-07"] }) {
           rows { values { value records(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor }
             edges { cursor node { ... on Dossier { code area { code } } } } } } } } }`,
        { after },
      );
      expect(body.errors).toBeUndefined();
      return body.data.metrics.rows[0].values[0];
    };
    const first = await page(null);
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    await hub.publish([dossierRow(places, office!.code, 'MEANWHILE', '2021-07-06')]);
    const codes: string[] = [];
    for (let value = first; ; value = await page(value.records.pageInfo.endCursor)) {
      codes.push(...value.records.edges.map(({ node }: Json) => node.code));
      expect(value.records.totalCount).toBe(first.value);
      if (!value.records.pageInfo.hasNextPage) break;
    }
    expect(new Set(codes).size).toBe(first.value);
    expect(codes).not.toContain('MEANWHILE');
    expect((await page(null)).value).toBe(first.value + 1);
  });

  it('are of every kind: steps, visits, members of a break-down, a facility', async () => {
    const { body } = await served.ask(`{
      metrics(keys: [STEP_OVERDUE_RATE], areas: { codes: ["44"] }, periods: { codes: ["2021-07"] }) { rows { values {
        denominator records(of: DENOMINATOR, first: 3) { totalCount nodes { __typename ... on SourceRecord { recordKind key } } } } } }
      by: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2021-07"] }, by: [CHANNEL]) {
        rows { dimensions { member } values { value records(first: 1) { totalCount } } } }
      facilities(first: 5, on: "2021-07-10") { nodes { metric(key: VISITS, period: "2021-07") { value records(first: 2) {
        totalCount nodes { ... on Visit { facility { code } } } } } code } }
      coverage: metrics(keys: [ONE_STOP_COVERAGE_COMMUNE], areas: { codes: ["44"] }, periods: { codes: ["2021-07"] }) { rows {
        values { records(of: DENOMINATOR) { totalCount reason(language: EN) } } } }
    }`);
    expect(body.errors).toBeUndefined();
    const [steps] = body.data.metrics.rows[0].values;
    expect(steps.records.totalCount).toBe(steps.denominator);
    expect(steps.records.nodes[0]).toMatchObject({ __typename: 'SourceRecord', recordKind: 'dossier_step' });
    for (const { values } of body.data.by.rows) expect(values[0].records.totalCount).toBe(values[0].value);
    for (const { code, metric } of body.data.facilities.nodes) {
      expect(metric.records.totalCount).toBe(metric.value ?? 0);
      for (const node of metric.records.nodes) expect(node.facility.code).toBe(code);
    }
    expect(body.data.coverage.rows[0].values[0].records).toEqual({
      totalCount: 0,
      reason: expect.stringContaining('registers'),
    });
  });
});
