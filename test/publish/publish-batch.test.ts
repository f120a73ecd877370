import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InboxRow } from '#store';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database.js';
import { verifyCells } from '../../src/store/facts/verify-cells.js';
import { worldFact } from '../support/world-fact.js';
import { caseRow, deletion, partRow, stateOf } from '../support/world-rows.js';

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('publish_batch');
});
beforeEach(() => world.clear());
afterAll(() => world.close());

const may = { openedDay: '2025-05-10', colour: 'RED', size: 'S' };

describe('a batch', () => {
  it('takes one snapshot for everything in it, of all kinds of records', async () => {
    expect(
      await world.publish([caseRow('A', 1, 103, may), partRow('A/1', 1, 103, { caseKey: 'A', doneDay: '2025-05-20' })]),
    ).toBe(1);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({
      cases_opened: 1,
      cases_closed: 1,
      parts_done: 1,
    });
    expect(world.batches).toEqual([expect.objectContaining({ taken: 2, changed: 2, snapshot: 1 })]);
    expect((await world.pool.query('SELECT count(*) AS n FROM inbox')).rows[0].n).toBe(0);
  });

  it('gives the greatest version, whatever came last', async () => {
    await world.publish([caseRow('A', 2, 103, { ...may, colour: 'BLUE' })]);
    expect(await world.publish([caseRow('A', 1, 103, may)])).toBe(1);
    expect(await fields('A')).toMatchObject({ version: '0002', colour: 'BLUE' });
    expect(await world.publish([caseRow('A', 4, 103, { ...may, colour: 'GREEN' }), caseRow('A', 3, 103, may)])).toBe(2);
    expect(await fields('A')).toMatchObject({ version: '0004', colour: 'GREEN' });
  });

  it('only raises the version when the content is the same: no snapshot, no past version', async () => {
    await world.publish([caseRow('A', 1, 103, { ...may, cost: '12.50', note: { b: 1, a: [2] } })]);
    expect(
      await world.publish([caseRow('A', 5, 103, { ...may, cost: '12.5', size: 'S', note: { a: [2], b: 1 } })]),
    ).toBe(1);
    expect(await fields('A')).toMatchObject({ version: '0005', from_snap: 1 });
    expect((await world.pool.query('SELECT count(*) AS n FROM world_case_past')).rows[0].n).toBe(0);
    // An older version stays older, though its content differs.
    expect(await world.publish([caseRow('A', 3, 103, { ...may, colour: 'BLUE' })])).toBe(1);
    expect(await fields('A')).toMatchObject({ colour: 'RED' });
  });

  it('does not depend on which of two contents under one version came first', async () => {
    const rows = [caseRow('A', 1, 103, may), caseRow('A', 1, 103, { ...may, colour: 'BLUE' })];
    await world.publish([rows[0]!]);
    await world.publish([rows[1]!]);
    const one = await stateOf(world.pool);
    await world.clear();
    await world.publish([...rows].reverse());
    expect(await stateOf(world.pool)).toEqual(one);
  });

  it('deletes by a version of its own, and an older version does not bring the record back', async () => {
    const row = caseRow('A', 1, 103, { ...may, cost: '10' });
    await world.publish([row]);
    expect(await world.publish([deletion(row, 3)])).toBe(2);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 0 });
    expect(await world.publish([caseRow('A', 2, 103, { ...may, colour: 'BLUE' })])).toBe(2);
    expect(await fields('A')).toMatchObject({ deleted: true, colour: null, version: '0003' });
    await world.publish([caseRow('A', 4, 103, may)]);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 1 });
  });

  it('keeps a deletion that comes before its record', async () => {
    const row = caseRow('A', 1, 103, may);
    await world.publish([deletion(row, 2)]);
    await world.publish([row]);
    expect(await fields('A')).toMatchObject({ deleted: true });
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toBeUndefined();
  });

  it('derives a record again at its own version when a register was mended', async () => {
    const row = caseRow('A', 2, undefined, may, { flags: ['UNKNOWN_CODE'] });
    await world.publish([row]);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toBeUndefined();
    const again: InboxRow = { ...row, unitId: 103, flags: [], cause: 'REDERIVE' };
    // A repetition of the delivery in the same batch does not push the re-derivation out.
    expect(await world.publish([again, row])).toBe(2);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 1 });
    expect(await world.publish([again])).toBe(2);
    expect((await world.pool.query('SELECT cause FROM snapshot WHERE n = 2')).rows[0].cause).toBe('DELIVERY+REDERIVE');
  });

  it('derives a case anew when its parts change, come first, move to another case or go', async () => {
    const part = partRow('P', 1, 103, { caseKey: 'A', doneDay: '2025-05-20' });
    await world.publish([part]);
    await world.publish([caseRow('A', 1, 103, { ...may, cost: '7.10' }), caseRow('B', 1, 103, may)]);
    expect(await fields('A')).toMatchObject({ closed_day: '2025-05-20', cost_twice: '14.200000' });
    await world.publish([{ ...part, version: '0002', payload: { caseKey: 'A', doneDay: '2025-05-25' } }]);
    expect(await fields('A')).toMatchObject({ closed_day: '2025-05-25' });
    const past = await world.pool.query(`SELECT natural_key FROM world_case_past`);
    expect(past.rows).toEqual([{ natural_key: 'A' }]);
    await world.publish([{ ...part, version: '0003', payload: { caseKey: 'B', doneDay: '2025-05-25' } }]);
    expect([await fields('A'), await fields('B')]).toMatchObject([{ closed_day: null }, { closed_day: '2025-05-25' }]);
    await world.publish([deletion(part, 4)]);
    expect(await fields('B')).toMatchObject({ closed_day: null, is_closed: false });
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({
      cases_opened: 2,
      cases_closed: 0,
      parts_done: 0,
    });
  });

  it('changes nothing in a case whose part changes what does not matter to it', async () => {
    await world.publish([
      caseRow('A', 1, 103, { ...may, finishedDay: '2025-05-30', cost: '1.5' }),
      partRow('P', 1, 103, { caseKey: 'A', doneDay: '2025-05-20' }),
    ]);
    await world.publish([partRow('P', 2, 103, { caseKey: 'A', doneDay: '2025-05-21' })]);
    expect(await fields('A')).toMatchObject({ from_snap: 1 });
  });

  it('derives the other cases of a holder anew when one comes, moves, goes to somebody else or is deleted', async () => {
    const held = (key: string, version: number, openedDay: string, holder: string) =>
      caseRow(key, version, 103, { openedDay, holder });
    await world.publish([held('B', 1, '2025-05-10', 'H')]);
    expect(await fields('B')).toMatchObject({ is_again: false, flags: null });
    await world.publish([held('A', 1, '2025-05-01', 'H'), held('C', 1, '2025-05-01', 'J')]);
    expect(await fields('B')).toMatchObject({ is_again: true, flags: ['POSSIBLE_DUPLICATE'], version: '0001' });
    expect(await fields('A')).toMatchObject({ is_again: false, flags: ['POSSIBLE_DUPLICATE'] });
    expect(await fields('C')).toMatchObject({ is_again: false, flags: null, from_snap: 2 });
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 3, cases_again: 1 });
    await world.publish([held('A', 2, '2025-05-20', 'H')]);
    expect([await fields('A'), await fields('B')]).toMatchObject([{ is_again: true }, { is_again: false }]);
    await world.publish([held('A', 3, '2025-05-20', 'J')]);
    expect([await fields('A'), await fields('B'), await fields('C')]).toMatchObject([
      { is_again: true, flags: ['POSSIBLE_DUPLICATE'] },
      { is_again: false, flags: null },
      { is_again: false, flags: ['POSSIBLE_DUPLICATE'] },
    ]);
    await world.publish([deletion(held('C', 1, '2025-05-01', 'J'), 2)]);
    expect(await fields('A')).toMatchObject({ is_again: false, flags: null });
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 2, cases_again: 0 });
  });

  it('takes a holder of more cases than one can have for a number that many share', async () => {
    const held = (key: string, day: string) => caseRow(key, 1, 103, { openedDay: `2025-05-${day}`, holder: 'H' });
    await world.publish([held('A', '01'), held('B', '02'), held('C', '03')]);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_again: 2 });
    await world.publish([held('D', '04')]);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 4, cases_again: 0 });
    await world.publish([held('E', '05'), held('F', '06')]);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 6, cases_again: 0 });
    await world.publish(['A', 'B', 'C'].map((key) => deletion(held(key, '01'), 2)));
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ cases_opened: 3, cases_again: 2 });
  });

  it('adds money exactly', async () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      caseRow(`M${index}`, 1, 103, { ...may, finishedDay: '2025-05-30', cost: '9876543210.123457' }),
    );
    await world.publish(rows);
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ case_cost: '2962962963037.037100' });
    await world.publish(rows.slice(1).map((row) => deletion(row, 2)));
    expect(await cell('world_cell_month', 103, '2025-05-01', 1)).toMatchObject({ case_cost: '9876543210.123457' });
  });
});

describe('cells', () => {
  it('hold a flow in the unit that stands on its day, and in everything above it', async () => {
    await world.publish([caseRow('A', 1, 101, { ...may, openedDay: '2024-11-30', finishedDay: '2025-07-10' })]);
    const { rows } = await world.pool.query(
      'SELECT unit_id, month, scope, cases_opened AS o, cases_closed AS c FROM world_cell_month ORDER BY month, scope, unit_id',
    );
    expect(rows).toEqual([
      { unit_id: 1, month: '2024-11-01', scope: 1, o: 1, c: 0 },
      { unit_id: 10, month: '2024-11-01', scope: 1, o: 1, c: 0 },
      { unit_id: 101, month: '2024-11-01', scope: 1, o: 1, c: 0 },
      { unit_id: 3, month: '2025-07-01', scope: 1, o: 0, c: 1 },
      { unit_id: 201, month: '2025-07-01', scope: 1, o: 0, c: 1 },
    ]);
  });

  it('pass what a district without successor still does to the province that followed its own', async () => {
    await world.publish([caseRow('D', 1, 10, { openedDay: '2025-06-30', finishedDay: '2025-07-02' })]);
    expect(await cell('world_cell_day', 10, '2025-06-30')).toMatchObject({ cases_opened: 1 });
    expect(await cell('world_cell_day', 3, '2025-07-02')).toMatchObject({ cases_closed: 1 });
  });

  it('leave the flows of a divided unit whole, with itself', async () => {
    await world.publish([caseRow('S', 1, 104, { openedDay: '2025-06-30', finishedDay: '2025-07-02' })]);
    expect(await cell('world_cell_day', 104, '2025-07-02')).toMatchObject({ cases_closed: 1 });
    const { rows } = await world.pool.query(
      `SELECT unit_id, cases_closed FROM world_cell_month WHERE month = '2025-07-01' AND scope = 1 ORDER BY 1`,
    );
    expect(rows.map(({ unit_id: id }) => id)).toEqual([1, 11, 104]);
  });

  it('count by one dimension at a time, absent members as UNKNOWN', async () => {
    await world.publish([caseRow('A', 1, 103, may), caseRow('B', 1, 103, { openedDay: '2025-05-11', colour: 'RED' })]);
    const { rows } = await world.pool.query(
      `SELECT dim, member, cases_opened AS n FROM world_cell_by WHERE unit_id = 1 AND scope = 1 ORDER BY dim, member`,
    );
    expect(rows).toEqual([
      { dim: 'COLOUR', member: 'RED', n: 2 },
      { dim: 'SIZE', member: 'S', n: 1 },
      { dim: 'SIZE', member: 'UNKNOWN', n: 1 },
    ]);
  });

  it('count every value of a duration, those beyond the last bin together', async () => {
    await world.publish([
      caseRow('A', 1, 103, { openedDay: '2025-05-01', finishedDay: '2025-05-08' }),
      caseRow('B', 1, 103, { openedDay: '2025-05-01', finishedDay: '2025-05-08' }),
      caseRow('C', 1, 103, { openedDay: '1990-05-01', finishedDay: '2025-05-08' }),
    ]);
    const { rows } = await world.pool.query(
      'SELECT measure, value, n FROM world_cell_hist WHERE unit_id = 103 AND scope = 1 ORDER BY value',
    );
    expect(rows).toEqual([
      { measure: 'case_days', value: 7, n: 2 },
      { measure: 'case_days', value: 10000, n: 1 },
    ]);
  });

  it('count every value of a record that has many', async () => {
    const waits = { '5': 2, '30': 1, '12000': 1 };
    await world.publish([
      caseRow('A', 1, 103, { openedDay: '2025-05-01', waits }),
      caseRow('B', 1, 103, { openedDay: '2025-05-02', waits: { '5': 3 } }),
      caseRow('C', 1, 103, { openedDay: '2025-05-02', waits: {} }),
    ]);
    const counted = async () =>
      (
        await world.pool.query(
          `SELECT value, n FROM world_cell_hist WHERE measure = 'case_waits' AND unit_id = 103 AND scope = 1 AND n <> 0 ORDER BY value`,
        )
      ).rows;
    expect(await counted()).toEqual([
      { value: 5, n: 5 },
      { value: 30, n: 1 },
      { value: 10000, n: 1 },
    ]);
    expect(await verifyCells(world.pool, { facts: [worldFact] })).toMatchObject({ drifts: 0, drift: [] });
    await world.publish([caseRow('A', 2, 103, { openedDay: '2025-05-01', waits: { '5': 1 } })]);
    expect(await counted()).toEqual([{ value: 5, n: 4 }]);
    expect(await verifyCells(world.pool, { facts: [worldFact] })).toMatchObject({ drifts: 0, drift: [] });
  });

  it('of which a batch touches only its own', async () => {
    await world.publish([caseRow('A', 1, 103, may), caseRow('B', 1, 108, may)]);
    await world.publish([caseRow('A', 2, 103, { ...may, finishedDay: '2025-05-30' })]);
    expect(await cell('world_cell_month', 108, '2025-05-01', 1)).toMatchObject({ from_snap: 1 });
    const { rows } = await world.pool.query(
      'SELECT unit_id, cases_opened AS o, cases_closed AS c, from_snap AS f, to_snap AS t FROM world_cell_month_past WHERE unit_id = 103',
    );
    expect(rows).toEqual([{ unit_id: 103, o: 1, c: 0, f: 1, t: 2 }]);
  });
});

async function fields(key: string): Promise<Record<string, unknown>> {
  return (await world.pool.query('SELECT * FROM world_case WHERE natural_key = $1', [key])).rows[0];
}

async function cell(
  table: string,
  unitId: number,
  at: string,
  scope?: number,
): Promise<Record<string, unknown> | undefined> {
  const day = scope === undefined ? 'day' : 'month';
  const { rows } = await world.pool.query(
    `SELECT * FROM ${table} WHERE unit_id = $1 AND ${day} = $2 ${scope === undefined ? '' : `AND scope = ${scope}`}`,
    [unitId, at],
  );
  return rows[0];
}
