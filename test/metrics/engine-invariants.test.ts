import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, periodOf, periodsBetween } from '#domain';
import type { MetricQuery, MetricValue } from '#metrics';
import { createMetricStore, type InboxRow } from '#store';
import { countStatements } from '../support/count-statements.js';
import { asQuery, batches, question } from '../support/world-arbitraries.js';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database.js';
import { worldFact } from '../support/world-fact.js';
import { caseRow } from '../support/world-rows.js';
import { worldBook, worldUnits } from '../support/world-units.js';

let world: WorldDatabase;
let statements: string[];
let head: number;

/**
 * One large, random but always equal load, so that every invariant is looked at over the same many records: cases that
 * their units could have received.
 */
const load: readonly InboxRow[] = fc
  .sample(batches(30), { numRuns: 20, seed: 44 })
  .flat(2)
  .map((row, index) => ({ ...row, naturalKey: `${row.naturalKey}-${index % 97}` }))
  .filter(
    ({ unitId, eventDay }) => unitId !== undefined && eventDay !== undefined && worldBook.standsOn(unitId, eventDay),
  );

beforeAll(async () => {
  world = await createWorldDatabase('engine_invariants');
  statements = countStatements(world.pool);
  head = await world.publish(load);
});
afterAll(() => world.close());

const today = '2026-03-01';
const months = periodsBetween('2024-10', '2025-12', 'MONTH');

describe('the engine over one load', () => {
  it('adds up children and own to the parent, before, at and after the reforms', async () => {
    const parents = worldUnits.filter(({ level }) => level !== 'COMMUNE');
    const store = createMetricStore(world.pool);
    let compared = 0;
    for (const parent of parents) {
      const own = await store.readCells({
        fact: worldFact,
        grain: 'month',
        scope: 0,
        places: [{ unitId: parent.id, from: '2024-10-01', to: '2026-01-01' }],
        measures: ['cases_opened', 'cases_closed'],
        snapshot: head,
      });
      for (const period of months.filter(({ to }) => worldBook.standsOn(parent.id, addDays(to, -1)))) {
        const children = worldBook.children(parent.id, addDays(period.to, -1)).map(({ id }) => ({ unitId: id }));
        const areas = [{ unitId: parent.id }, ...children];
        const [above, ...below] = await values({ keys: ['CASES_OPENED', 'CASES_CLOSED'], areas, periods: [period] });
        for (const metric of [0, 1]) {
          const of = (row: readonly MetricValue[]): number => row[metric]!.value ?? 0;
          const booked = own.find(({ at }) => at === period.from)?.amounts[metric] ?? 0;
          expect([parent.code, period.code, of(above!)]).toEqual([
            parent.code,
            period.code,
            below.reduce((sum, row) => sum + of(row), booked),
          ]);
          compared += of(above!);
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('gives a quotient that is its own numerator by its own denominator, rounded once', async () => {
    const areas = worldUnits.map(({ id }) => ({ unitId: id }));
    const rows = await values({ keys: ['IN_TIME_RATE', 'COST_PER_CASE', 'COVERAGE'], areas, periods: months });
    const quotients = rows.flat().filter(({ value }) => value !== undefined);
    expect(quotients.length).toBeGreaterThan(100);
    for (const { metric, value, numerator, denominator } of quotients) {
      const factor = metric === 'COST_PER_CASE' ? 1 : 100;
      const places = metric === 'COVERAGE' ? 10 : 100;
      expect(Math.abs(value! - (factor * numerator!) / denominator!)).toBeLessThanOrEqual(0.5 / places + 1e-9);
    }
  });

  it('carries what is open over the reform: nothing is lost and nothing counted twice', async () => {
    const at = (code: string) => periodOf(`${code}-01`, 'MONTH');
    const [[old44], [old45]] = await Promise.all([
      values({ keys: ['CASES_OPEN'], areas: [{ unitId: 1 }], periods: [at('2025-06')] }),
      values({ keys: ['CASES_OPEN'], areas: [{ unitId: 2 }], periods: [at('2025-06')] }),
    ]);
    const [july] = await values({
      keys: ['CASES_OPEN', 'CASES_OPENED', 'CASES_CLOSED'],
      areas: [{ unitId: 3 }],
      periods: [at('2025-07')],
    });
    const before = old44![0]!.value! + old45![0]!.value!;
    expect(before).toBeGreaterThan(20);
    expect(july![0]!.value).toBe(before + july![1]!.value! - july![2]!.value!);
  });

  it('costs one statement per cell table and one for the progress, whatever is asked', async () => {
    const areas = worldUnits
      .filter(({ level, to }) => level === 'COMMUNE' && to === '2025-07-01')
      .map(({ id }) => ({ unitId: id }));
    const spring = periodsBetween('2025-03', '2025-06', 'MONTH');
    const counted = async (queries: readonly Partial<MetricQuery>[]) => {
      statements.length = 0;
      const [table] = await world.engine.answer(queries.map((query) => ({ ...base, ...query })));
      return { statements: statements.length, plan: table!.plan };
    };
    const base: MetricQuery = { keys: ['CASES_OPENED'], areas, periods: spring, snapshot: { n: head, day: today } };
    expect(await counted([{}])).toEqual({ statements: 2, plan: ['cells world_cell_month/subtree'] });
    expect(
      (await counted([{ keys: ['CASES_OPENED', 'CASES_CLOSED', 'CASES_OPEN', 'IN_TIME_RATE', 'CASE_COST'] }]))
        .statements,
    ).toBe(2);
    const everything = await counted([
      { keys: ['CASES_OPENED', 'CASES_OPEN', 'CASE_DAYS_MEDIAN', 'CASE_DAYS_P90', 'COVERAGE'] },
      { keys: ['CASES_OPENED', 'CASE_COST'], by: ['COLOUR'] },
      { keys: ['CASES_CLOSED'], by: ['COLOUR'] },
      { periods: [periodOf('2025-06-10', 'WEEK'), periodOf('2025-06-03', 'DAY')] },
      { areas: [{ unitId: 1 }], periods: [periodOf('2025-06-10', 'WEEK')] },
    ]);
    expect([...everything.plan].sort()).toEqual([
      'cells world_cell_by/subtree/COLOUR',
      'cells world_cell_day/own',
      'cells world_cell_hist/subtree',
      'cells world_cell_month/subtree',
    ]);
    expect(everything.statements).toBe(5);
  });

  it('says when records had to answer', async () => {
    const query: MetricQuery = {
      keys: ['CASES_OPENED'],
      areas: [{ unitId: 1 }],
      periods: [periodOf('2025-06-10', 'WEEK')],
      by: ['COLOUR'],
      snapshot: { n: head, day: today },
    };
    const [table] = await world.engine.answer([query]);
    expect(table!.plan).toEqual(['records world_case for cases_opened']);
    expect(table!.rows[0]!.values[0]!.provenance[0]).toMatchObject({ path: 'RECORDS' });
    const [cells] = await world.engine.answer([{ ...query, periods: [periodOf('2025-06-10', 'MONTH')] }]);
    expect(cells!.rows[0]!.values[0]!.provenance[0]).toMatchObject({ path: 'CELLS' });
  });
});

describe('the engine while batches are committed', () => {
  it('gives answers of one snapshot: each is the same when it is asked again at its snapshot', async () => {
    const asked = fc.sample(question, { numRuns: 40, seed: 45 });
    const seen: { readonly queries: readonly MetricQuery[]; readonly answer: string }[] = [];
    let loading = true;
    const read = async (from: number): Promise<void> => {
      for (let turn = from; loading; turn += 1) {
        const n = await world.head();
        const queries = [0, 1, 2, 3].map((more) => asQuery(asked[(turn * 4 + more) % asked.length]!, n));
        seen.push({ queries, answer: JSON.stringify(await world.engine.answer(queries)) });
      }
    };
    const write = async (): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const rows = load
          .slice(turn * 15, turn * 15 + 40)
          .map((row) => ({ ...row, version: `9${turn}`.padStart(6, '9') }));
        await world.publish([...rows, caseRow(`NEW${turn}`, 1, 103, { openedDay: '2025-05-05', colour: 'RED' })]);
      }
      loading = false;
    };
    await Promise.all([read(0), read(7), write()]);

    expect(new Set(seen.map(({ queries }) => queries[0]!.snapshot.n)).size).toBeGreaterThan(5);
    for (const { queries, answer } of seen) expect(JSON.stringify(await world.engine.answer(queries))).toBe(answer);
  });
});

async function values(query: Omit<MetricQuery, 'snapshot'>): Promise<readonly (readonly MetricValue[])[]> {
  const [table] = await world.engine.answer([{ ...query, snapshot: { n: head, day: today } }]);
  return table!.rows.map((row) => row.values);
}
