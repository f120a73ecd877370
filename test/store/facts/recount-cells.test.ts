import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facts } from '#domain';
import { type Pool, verifyCells } from '#store';
import { recountCells, replaceCells } from '../../../src/store/facts/recount-cells.js';
import { cellGrains, cellTableName } from '../../../src/store/schema/cell-tables.js';
import { mixedRows } from '../../api/support/mixed-rows.js';
import { openTestHub, type TestHub } from '../../api/support/test-hub.js';
import { batches } from '../../support/world-arbitraries.js';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';

let world: WorldDatabase;
let hub: TestHub;

beforeAll(async () => {
  world = await createWorldDatabase('recount_cells');
  hub = await openTestHub('recount_cells_hub');
});
afterAll(async () => {
  await world.close();
  await hub.close();
});

/** What a recount finds of facts, in a transaction that is undone or kept. */
async function recount(pool: Pool, all: typeof facts, snapshot?: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    let differing = 0;
    for (const fact of all) {
      differing += await recountCells(client, fact);
      if (snapshot !== undefined) await replaceCells(client, fact, snapshot);
    }
    await client.query(snapshot === undefined ? 'ROLLBACK' : 'COMMIT');
    return differing;
  } finally {
    client.release();
  }
}

describe('counting cells anew from the records', () => {
  it('finds what the publisher wrote, batch by batch, whatever the batches were', async () => {
    for (const loads of fc.sample(batches(4), { numRuns: 8, seed: 71 })) {
      await world.clear();
      for (const rows of loads) await world.publish(rows);
      expect(await recount(world.pool, [worldFact])).toBe(0);
    }
  });

  it('finds every cell of every grain that says something else, is missing or has no record, and mends it', async () => {
    const pool = world.pool;
    await pool.query(`UPDATE world_cell_day SET cases_opened = cases_opened + 1 WHERE ctid IN
      (SELECT ctid FROM world_cell_day LIMIT 2)`);
    await pool.query(`UPDATE world_cell_month SET case_cost = case_cost + 0.000001 WHERE unit_id = 1`);
    await pool.query(`UPDATE world_cell_by SET member = 'NOBODY' WHERE ctid IN
      (SELECT ctid FROM world_cell_by WHERE cases_opened > 0 LIMIT 1)`);
    await pool.query(`UPDATE world_cell_hist SET n = n + 3 WHERE ctid IN (SELECT ctid FROM world_cell_hist LIMIT 1)`);
    const { drifts } = await verifyCells(pool, { facts: [worldFact] });
    expect(drifts).toBeGreaterThan(5);
    expect(await recount(pool, [worldFact], (await world.head()) + 1)).toBeGreaterThan(5);
    expect(await verifyCells(pool, { facts: [worldFact] })).toMatchObject({ drifts: 0 });
    expect(await recount(pool, [worldFact])).toBe(0);
  });

  it('agrees with the publisher on records of all systems, and counts them from nothing', async () => {
    await hub.publish(mixedRows(hub.hub.registers()));
    expect(await recount(hub.pool, facts)).toBe(0);
    for (const fact of facts)
      for (const grain of cellGrains(fact)) await hub.pool.query(`TRUNCATE ${cellTableName(fact, grain)}`);
    expect(await recount(hub.pool, facts, 1_000)).toBeGreaterThan(50);
    const { compared, drifts } = await verifyCells(hub.pool, { facts });
    expect([drifts, compared > 50]).toEqual([0, true]);
  });
});
