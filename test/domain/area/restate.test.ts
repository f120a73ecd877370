import { describe, expect, it } from '@jest/globals';
import { createAreaBook, type UnitSuccession, type UnitVersion } from '#domain';

const on = '2025-01-01';
const later = '2026-01-01';
const end = '2027-01-01';

const unit = (id: number, more: Partial<UnitVersion> = {}): UnitVersion => ({
  id,
  key: `${id}`,
  code: `${id}`,
  level: 'COMMUNE',
  kind: 'COMMUNE',
  nameVi: `Xã ${id}`,
  nameEn: `Commune ${id}`,
  parentId: 1,
  ...more,
});
const bookOf = (units: readonly UnitVersion[], successions: readonly Omit<UnitSuccession, 'kind'>[]) =>
  createAreaBook({
    units: [unit(1, { level: 'PROVINCE', parentId: undefined }), ...units],
    successions: successions.map((one) => ({ ...one, kind: 'MERGE' })),
    population: [],
    centroids: [],
  });
const shares = (found: readonly { readonly unitId: number; readonly weight: number }[]) =>
  found.map(({ unitId, weight }) => [unitId, weight]).sort(([a], [b]) => a! - b!);

describe('restating over shares', () => {
  it('multiplies them over hops and adds them where parts meet again, without binary dust', () => {
    // A third and two thirds go apart and come together; a tenth of 10 goes over two hops.
    const book = bookOf(
      [
        unit(10, { to: on }),
        unit(11, { from: on, to: later }),
        unit(12, { from: on, to: later }),
        unit(13, { from: later }),
        unit(14, { from: later }),
      ],
      [
        { predecessorId: 10, successorId: 11, on, weight: 0.7 },
        { predecessorId: 10, successorId: 12, on, weight: 0.3 },
        { predecessorId: 11, successorId: 13, on: later, weight: 1 },
        { predecessorId: 12, successorId: 13, on: later, weight: 0.7 },
        { predecessorId: 12, successorId: 14, on: later, weight: 0.3 },
      ],
    );
    expect(shares(book.restate(13, later, '2024-01-01', on).shares)).toEqual([
      [10, 0.91],
      [11, 1],
      [12, 0.7],
      [13, 1],
    ]);
    expect(shares(book.restate(14, later, '2024-01-01', on).shares)).toEqual([
      [10, 0.09],
      [12, 0.3],
      [14, 1],
    ]);
    // Parts of a divided unit are of it alone, whatever they are divided into.
    expect(book.restate(10, '2024-06-01', on, end)).toMatchObject({ indivisible: [], unplaced: [] });
    expect(shares(book.restate(10, '2024-06-01', on, end).shares).map(([id]) => id)).toEqual([10, 11, 12, 13, 14]);
  });

  it('is a whole again after two parts met', () => {
    const book = bookOf(
      [
        unit(10, { to: on }),
        unit(11, { from: on, to: later }),
        unit(12, { from: on, to: later }),
        unit(13, { from: later }),
      ],
      [
        { predecessorId: 10, successorId: 11, on, weight: 0.1 },
        { predecessorId: 10, successorId: 12, on, weight: 0.9 },
        { predecessorId: 11, successorId: 13, on: later, weight: 1 },
        { predecessorId: 12, successorId: 13, on: later, weight: 1 },
      ],
    );
    expect(book.carry(10, later)).toEqual([{ unitId: 13, weight: 1 }]);
    expect(shares(book.holding(13, later, later))).toEqual([
      [10, 1],
      [11, 1],
      [12, 1],
      [13, 1],
    ]);
  });
});

describe('restating over a unit that took over another and went on under its own version', () => {
  const book = bookOf(
    [unit(20, { from: '2020-01-01' }), unit(21, { to: on })],
    [{ predecessorId: 21, successorId: 20, on, weight: 1 }],
  );

  it('counts both in the structure after it', () => {
    expect(shares(book.restate(20, on, '2024-01-01', end).shares)).toEqual([
      [20, 1],
      [21, 1],
    ]);
  });

  it('cannot tell the later figures in the structure before it', () => {
    expect(book.restate(20, '2024-06-01', '2024-01-01', end).indivisible).toEqual([20]);
    expect(book.restate(21, '2024-06-01', '2024-01-01', end).indivisible).toEqual([20]);
    expect(book.restate(20, '2024-06-01', '2024-01-01', on).indivisible).toEqual([]);
    expect(book.restate(1, '2024-06-01', '2024-01-01', end).indivisible).toEqual([]);
  });
});
