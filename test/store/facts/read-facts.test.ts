import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellMeasure, HistogramMeasure } from '#domain';
import { type CellQuestion, createMetricStore, type MetricStore } from '#store';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow, deletion } from '../../support/world-rows.js';

let world: WorldDatabase;
let store: MetricStore;

const first = caseRow('A', 1, 103, {
  openedDay: '2025-05-10',
  finishedDay: '2025-05-13',
  colour: 'RED',
  cost: '10.50',
});

beforeAll(async () => {
  world = await createWorldDatabase('read_facts');
  store = createMetricStore(world.pool);
  await world.publish([first]);
  await world.publish([caseRow('B', 1, 103, { openedDay: '2025-05-10', finishedDay: '2025-07-04', colour: 'BLUE' })]);
  await world.publish([deletion(first, 2)]);
});
afterAll(() => world.close());

const question: CellQuestion = {
  fact: worldFact,
  grain: 'month',
  scope: 1,
  places: [{ unitId: 1, from: '1900-01-01', to: '2026-01-01' }],
  measures: ['cases_opened', 'case_cost'],
  snapshot: 3,
};
const cells = (more: Partial<CellQuestion>) => store.readCells({ ...question, ...more });
const measure = (key: string) => worldFact.measures.find((one) => one.key === key) as CellMeasure & HistogramMeasure;

describe('cells', () => {
  it('are read as they stood at each snapshot', async () => {
    const at = async (snapshot: number) => (await cells({ snapshot })).map((cell) => [cell.at, ...cell.amounts]);
    expect(await at(0)).toEqual([]);
    expect(await at(1)).toEqual([['2025-05-01', 1, 10.5]]);
    expect(await at(2)).toEqual([['2025-05-01', 2, 10.5]]);
    expect(await at(3)).toEqual([['2025-05-01', 1, 0]]);
  });

  it('have members and values where they are broken down', async () => {
    const by = await cells({ grain: 'by', dimension: 'COLOUR', snapshot: 2, measures: ['cases_opened'] });
    expect(by.map(({ member, amounts }) => [member, ...amounts]).sort()).toEqual([
      ['BLUE', 1],
      ['RED', 1],
    ]);
    const hist = {
      grain: 'hist',
      measures: ['case_days'],
      places: [{ unitId: 3, from: '2025-07-01', to: '2025-08-01' }],
    } as const;
    expect(await cells(hist)).toEqual([{ unitId: 3, at: '2025-07-01', measure: 'case_days', value: 55, amounts: [1] }]);
    expect(await cells({ ...hist, snapshot: 1 })).toEqual([]);
  });

  it('hold the places asked only: begin included, end excluded, units without cells empty', async () => {
    const days = (from: string, to: string) => cells({ grain: 'day', places: [{ unitId: 103, from, to }] });
    expect(await days('2025-05-10', '2025-05-11')).toHaveLength(1);
    expect(await days('2025-05-09', '2025-05-10')).toEqual([]);
    expect(await days('2025-05-11', '2025-05-12')).toEqual([]);
    expect(await cells({ places: [{ unitId: 108, from: '1900-01-01', to: '2999-01-01' }] })).toEqual([]);
    expect(await cells({ places: [] })).toEqual([]);
  });
});

describe('records', () => {
  it('give the same sums at every snapshot, per span, member and value', async () => {
    const spans = [
      { from: '2025-05-01', to: '2025-06-01' },
      { from: '2025-07-01', to: '2025-08-01' },
    ];
    const base = { fact: worldFact, unitIds: [1, 3], scope: 1 as const, spans };
    const sums = (snapshot: number) =>
      store.readRecordsSum({ ...base, measure: measure('cases_opened'), by: ['COLOUR'], snapshot });
    expect(await sums(1)).toEqual([{ unitId: 1, span: 0, members: ['RED'], amount: 1 }]);
    expect(await sums(2)).toHaveLength(2);
    expect(await sums(3)).toEqual([{ unitId: 1, span: 0, members: ['BLUE'], amount: 1 }]);
    const values = await store.readRecordsSum({ ...base, measure: measure('case_days'), snapshot: 2 });
    expect([...values].sort((a, b) => a.span - b.span)).toEqual([
      { unitId: 1, span: 0, members: [], value: 3, amount: 1 },
      { unitId: 3, span: 1, members: [], value: 55, amount: 1 },
    ]);
  });

  it('are kept or left out by members', async () => {
    const ask = (not: boolean) =>
      store.readRecordsSum({
        fact: worldFact,
        measure: measure('case_cost'),
        unitIds: [103],
        scope: 0,
        spans: [{ from: '2025-05-01', to: '2025-06-01' }],
        where: [{ dimension: 'COLOUR', in: ['RED'], not }],
        snapshot: 2,
      });
    expect(await ask(false)).toEqual([{ unitId: 103, span: 0, members: [], amount: 10.5 }]);
    expect(await ask(true)).toEqual([]);
  });
});
