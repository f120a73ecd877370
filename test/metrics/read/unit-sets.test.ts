import { describe, expect, it } from '@jest/globals';
import { createAreaBook } from '#domain';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { worldBook, worldSuccessions, worldUnits } from '../../support/world-units.js';

const sorted = (ids: readonly number[]): readonly number[] => [...ids].sort((a, b) => a - b);

describe('what a unit holds on a day', () => {
  const { holding, subtree } = createUnitSets(worldBook);

  it('are the flows of all that was carried to it: whole trees where everything below went the same way', () => {
    expect(holding(3, '2025-08-01')).toEqual({ subtree: expect.any(Array), own: [], divided: false });
    expect(sorted(holding(3, '2025-08-01').subtree)).toEqual([1, 2, 3]);
    expect(holding(1, '2025-06-30')).toEqual({ subtree: [1], own: [], divided: false });
    expect(sorted(holding(106, '2025-01-01').subtree)).toEqual([101, 102, 106]);
    expect(holding(106, '2025-08-01').subtree).toEqual([]);
  });

  it('cannot be known where only a share of a unit came', () => {
    expect(holding(201, '2025-08-01').divided).toBe(true);
    expect(holding(202, '2025-08-01').divided).toBe(true);
    expect(holding(203, '2025-08-01')).toEqual({ subtree: expect.any(Array), own: [], divided: false });
  });

  it('has only the own flows of a unit whose communes went elsewhere', () => {
    // Commune 103 of district 10 comes under district 11 while both stand.
    const units = [
      ...worldUnits.map((unit) => (unit.id === 103 ? { ...unit, to: '2025-03-01' } : unit)),
      {
        ...worldUnits.find(({ id }) => id === 103)!,
        id: 113,
        key: '10003@2025-03-01',
        parentId: 11,
        from: '2025-03-01',
      },
    ];
    const successions = [
      ...worldSuccessions.map((one) => (one.predecessorId === 103 ? { ...one, predecessorId: 113 } : one)),
      { predecessorId: 103, successorId: 113, on: '2025-03-01', kind: 'CONTINUE' as const, weight: 1 },
    ];
    const sets = createUnitSets(createAreaBook({ units, successions, population: [], centroids: [] }));
    expect(sets.holding(10, '2025-02-28')).toEqual({ subtree: [10], own: [], divided: false });
    const after = sets.holding(10, '2025-03-01');
    expect(after.own).toEqual([10]);
    expect(sorted(after.subtree)).toEqual([101, 102, 106]);
    expect(sorted(sets.holding(11, '2025-03-01').subtree)).toEqual([11, 103]);
  });

  it('is below a unit what ever was', () => {
    expect(sorted(subtree(10))).toEqual([10, 101, 102, 103, 106]);
  });
});
