import { describe, expect, it } from '@jest/globals';
import { createAreaBook } from '#domain';
import type { Place } from '../../../src/metrics/query/place.js';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { worldBook, worldSuccessions, worldUnits } from '../../support/world-units.js';

const sorted = (ids: readonly number[]): readonly number[] => [...ids].sort((a, b) => a - b);

/** Places as unit numbers, `own` where without what lies below, with the weight of a share. */
const told = (places: readonly Place[]): readonly string[] =>
  [...places]
    .sort((a, b) => a.unitId - b.unitId)
    .map(({ unitId, scope, weight }) => `${unitId}${scope === 1 ? '' : ' own'}${weight === 1 ? '' : ` × ${weight}`}`);

describe('what a unit holds on a day', () => {
  const sets = createUnitSets(worldBook);
  const holding = (unitId: number, day: string) => told(sets.holding(unitId, day, day));

  it('are the flows of all that was carried to it: whole trees where everything below went the same way', () => {
    expect(holding(3, '2025-08-01')).toEqual(['1', '2', '3']);
    expect(holding(1, '2025-06-30')).toEqual(['1']);
    expect(holding(106, '2025-01-01')).toEqual(['101', '102', '106']);
    expect(holding(106, '2025-08-01')).toEqual([]);
  });

  it('are shares of a unit that was divided', () => {
    expect(holding(201, '2025-08-01')).toEqual(['101', '102', '103', '104 × 0.6', '106', '201']);
    expect(holding(202, '2025-08-01')).toEqual(['104 × 0.4', '105', '107', '202']);
    expect(holding(203, '2025-08-01')).toEqual(['108', '203']);
  });

  it('has only the own flows of a unit whose communes went elsewhere', () => {
    const moved = createUnitSets(movedBook);
    expect(told(moved.holding(10, '2025-02-28', '2025-02-28'))).toEqual(['10']);
    expect(told(moved.holding(10, '2025-03-01', '2025-03-01'))).toEqual(['10 own', '101', '102', '106']);
    expect(told(moved.holding(11, '2025-03-01', '2025-03-01'))).toEqual(['11', '103']);
  });

  it('is told of an earlier structure by the later units that are wholly its own', () => {
    expect(told(sets.holding(1, '2025-06-30', '2025-08-01'))).toEqual([
      '101',
      '102',
      '103',
      '104',
      '105',
      '106',
      '107',
      '201',
      '202',
    ]);
    expect(told(sets.holding(12, '2025-06-30', '2025-08-01'))).toEqual(['108', '203']);
  });

  it('is below a unit what ever was', () => {
    expect(sorted(sets.subtree(10))).toEqual([10, 101, 102, 103, 106]);
  });
});

describe('what a unit did within some days', () => {
  const sets = createUnitSets(worldBook);
  const flows = (unitId: number, on: string, from: string, to: string) => {
    const { places, ...rest } = sets.flows(unitId, on, from, to);
    return { ...rest, places: told(places) };
  };
  const none = { changed: undefined, restated: false, divided: false, indivisible: [], unplaced: [] };

  it('is its own while it stands', () => {
    expect(flows(1, '2025-05-31', '2025-05-01', '2025-06-01')).toEqual({ ...none, places: ['1'] });
    expect(flows(10, '2024-12-31', '2024-10-01', '2025-01-01')).toEqual({ ...none, places: ['10'] });
  });

  it('holds what a divided unit still finished after its end, in shares', () => {
    // What the old province's subtree holds in July is what the divided 104 finished.
    expect(flows(3, '2025-07-31', '2025-07-01', '2025-08-01')).toEqual({ ...none, places: ['1', '3'] });
    expect(flows(201, '2025-07-31', '2025-07-01', '2025-08-01')).toEqual({ ...none, places: ['104 × 0.6', '201'] });
  });

  it('is that of its predecessors before it stood, whole or in shares', () => {
    expect(flows(3, '2025-07-01', '2024-01-01', '2025-01-01')).toEqual({
      ...none,
      changed: '2025-07-01',
      restated: true,
      places: ['1', '2', '3'],
    });
    expect(flows(201, '2025-07-01', '2025-01-01', '2025-07-01')).toEqual({
      ...none,
      changed: '2025-07-01',
      restated: true,
      divided: true,
      places: ['103', '104 × 0.6', '106', '201'],
    });
  });

  it('is that of later units that lie wholly on its territory; the others are named', () => {
    expect(flows(12, '2025-06-30', '2025-07-01', '2025-10-01')).toMatchObject({ places: ['203'], indivisible: [] });
    expect(flows(10, '2025-06-30', '2025-07-01', '2025-10-01')).toMatchObject({ indivisible: [201] });
    expect(flows(1, '2025-06-30', '2025-07-01', '2025-10-01')).toMatchObject({
      places: ['1', '201', '202'],
      indivisible: [],
      unplaced: [3],
    });
  });

  it('follows a commune that came under another district while both stand', () => {
    const moved = createUnitSets(movedBook);
    const quarter = moved.flows(10, '2025-02-28', '2025-01-01', '2025-04-01');
    expect(told(quarter.places)).toEqual(['10', '113']);
    expect(moved.flows(10, '2025-03-31', '2025-01-01', '2025-04-01')).toMatchObject({ changed: '2025-03-01' });
    expect(told(moved.flows(11, '2025-03-31', '2025-01-01', '2025-04-01').places)).toEqual(['11', '103']);
  });
});

/** The world in which commune 103 of district 10 comes under district 11 on 2025-03-01, while both stand. */
const movedBook = createAreaBook({
  units: [
    ...worldUnits.map((unit) => (unit.id === 103 ? { ...unit, to: '2025-03-01' } : unit)),
    { ...worldUnits.find(({ id }) => id === 103)!, id: 113, key: '10003@2025-03-01', parentId: 11, from: '2025-03-01' },
  ],
  successions: [
    ...worldSuccessions.map((one) => (one.predecessorId === 103 ? { ...one, predecessorId: 113 } : one)),
    { predecessorId: 103, successorId: 113, on: '2025-03-01', kind: 'CONTINUE' as const, weight: 1 },
  ],
  population: [],
  centroids: [],
});
