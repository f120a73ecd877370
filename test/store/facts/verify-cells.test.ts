import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyCells } from '../../../src/store/facts/verify-cells.js';
import { batches } from '../../support/world-arbitraries.js';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow } from '../../support/world-rows.js';

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('verify_cells');
});
beforeEach(async () => {
  await world.clear();
  await world.publish([
    caseRow('A', 1, 103, { openedDay: '2025-05-10', finishedDay: '2025-05-13', colour: 'RED', cost: '10.50' }),
    caseRow('B', 1, 108, { openedDay: '2025-05-11', finishedDay: '2025-07-02', cost: '0.25' }),
  ]);
});
afterAll(() => world.close());

const facts = [worldFact];

describe('verifying cells', () => {
  it('finds no drift in what batches have made, whatever they were', async () => {
    for (const loads of fc.sample(batches(4), { numRuns: 8, seed: 46 })) {
      await world.clear();
      for (const rows of loads) await world.publish(rows);
      const found = await verifyCells(world.pool, { facts });
      expect(found).toMatchObject({ drifts: 0, drift: [] });
      expect(found.compared).toBeGreaterThan(50);
    }
  });

  it('names a cell of every grain that says something else than the records', async () => {
    await world.pool.query(`UPDATE world_cell_day SET cases_opened = 5 WHERE unit_id = 103 AND day = '2025-05-10'`);
    await world.pool.query(`UPDATE world_cell_month SET case_cost = case_cost + 0.000001 WHERE unit_id = 2`);
    await world.pool.query(
      `UPDATE world_cell_by SET cases_closed = 0 WHERE unit_id = 103 AND scope = 1 AND dim = 'COLOUR'`,
    );
    await world.pool.query(`UPDATE world_cell_hist SET n = 2 WHERE unit_id = 3`);
    const { drift, drifts } = await verifyCells(world.pool, { facts });
    expect(drifts).toBe(4);
    expect(drift).toEqual([
      {
        table: 'world_cell_day',
        key: { unit_id: 103, day: '2025-05-10' },
        measure: 'cases_opened',
        cell: '5',
        records: '1',
      },
      {
        table: 'world_cell_month',
        key: { unit_id: 2, month: '2025-05-01', scope: 1 },
        measure: 'case_cost',
        cell: '0.000001',
        records: '0',
      },
      {
        table: 'world_cell_by',
        key: { unit_id: 103, month: '2025-05-01', scope: 1, dim: 'COLOUR', member: 'RED' },
        measure: 'cases_closed',
        cell: '0',
        records: '1',
      },
      {
        table: 'world_cell_hist',
        key: { unit_id: 3, month: '2025-07-01', scope: 1, measure: 'case_days', value: 52 },
        measure: 'case_days',
        cell: '2',
        records: '1',
      },
    ]);
  });

  it('finds cells that are missing and cells without any record', async () => {
    await world.pool.query(`DELETE FROM world_cell_month WHERE unit_id = 10`);
    await world.pool.query(
      `UPDATE world_cell_by SET member = 'BLUE' WHERE unit_id = 103 AND scope = 1 AND dim = 'COLOUR' AND member = 'RED'`,
    );
    const { drift } = await verifyCells(world.pool, { facts, measures: ['cases_opened'] });
    expect(drift.map(({ table, key, cell, records }) => [table, key['member'], cell, records])).toEqual([
      ['world_cell_month', undefined, '0', '1'],
      ['world_cell_by', 'BLUE', '1', '0'],
      ['world_cell_by', 'RED', '0', '1'],
    ]);
  });

  it('looks only at the scope asked: units, months, measures', async () => {
    await world.pool.query(`UPDATE world_cell_month SET cases_opened = 9 WHERE unit_id IN (103, 108)`);
    const drifts = async (scope: object) => (await verifyCells(world.pool, { facts, ...scope })).drifts;
    expect(await drifts({})).toBe(2);
    expect(await drifts({ unitIds: [103] })).toBe(1);
    expect(await drifts({ unitIds: [1, 2, 3] })).toBe(0);
    expect(await drifts({ measures: ['cases_closed', 'case_days'] })).toBe(0);
    expect(await drifts({ from: '2025-05-20', to: '2025-05-25' })).toBe(2);
    expect(await drifts({ from: '2025-06-01' })).toBe(0);
    expect(await drifts({ to: '2025-05-01' })).toBe(0);
  });

  it('names a hundred drifts and counts the rest', async () => {
    const days = Array.from({ length: 130 }, (_, index) =>
      new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
    );
    await world.publish(days.map((openedDay, index) => caseRow(`D${index}`, 1, 103, { openedDay })));
    await world.pool.query(
      `UPDATE world_cell_day SET cases_opened = cases_opened + 1 WHERE cases_opened > 0 AND unit_id = 103`,
    );
    const { drift, drifts } = await verifyCells(world.pool, { facts, measures: ['cases_opened'] });
    expect([drift.length, drifts]).toEqual([100, 130]);
  });

  it('leaves nothing behind and counts a record that no cell has', async () => {
    await world.pool.query(`UPDATE world_case SET opened_day = '2025-05-12' WHERE natural_key = 'A'`);
    const { drift } = await verifyCells(world.pool, { facts, unitIds: [103], measures: ['cases_opened'] });
    expect(drift.filter(({ table }) => table === 'world_cell_day')).toMatchObject([
      { key: { day: '2025-05-10' }, cell: '1', records: '0' },
      { key: { day: '2025-05-12' }, cell: '0', records: '1' },
    ]);
    expect((await verifyCells(world.pool, { facts, unitIds: [108] })).drifts).toBe(0);
  });
});
