import { describe, expect, it } from '@jest/globals';
import { contribute, type Contributor, createPlacement, emptyDeltas } from '#publish';
import { worldFact } from '../support/world-fact.js';
import { worldBook } from '../support/world-units.js';

const placement = createPlacement(worldBook);

function cellsOf(...records: readonly (readonly [Contributor, 1 | -1])[]) {
  const deltas = emptyDeltas();
  for (const [record, sign] of records) contribute(worldFact, record, sign, placement, deltas);
  const plain = (cells: typeof deltas.day) =>
    [...cells.values()]
      .filter(({ amounts }) => amounts.some((amount) => Number(amount) !== 0))
      .map(({ key, amounts }) => [...key, ...amounts]);
  return { day: plain(deltas.day), month: plain(deltas.month), by: plain(deltas.by), hist: plain(deltas.hist) };
}

const closed = {
  openedDay: '2025-06-30',
  closedDay: '2025-07-02',
  isClosed: true,
  isInTime: false,
  daysTaken: 2,
  cost: '10.50',
};

describe('what a record adds to cells', () => {
  it('stands in each measure on its own day and unit, once per ancestor and dimension', () => {
    const { day, month, by, hist } = cellsOf([
      { kind: 'world_case', unitId: 108, fields: { ...closed, colour: 'RED' } },
      1,
    ]);
    expect(day).toEqual([
      [108, '2025-06-30', 1, 0, 0, 0, 0, 0, 0, 0],
      [203, '2025-07-02', 0, 1, 0, 0, 0, 10_500_000n, 0, 0],
    ]);
    expect(month.map((cell) => cell.slice(0, 3))).toEqual([
      [108, '2025-06-01', 1],
      [12, '2025-06-01', 1],
      [2, '2025-06-01', 1],
      [203, '2025-07-01', 1],
      [3, '2025-07-01', 1],
    ]);
    expect(by.filter(([unit, , scope]) => unit === 3 && scope === 1).map((cell) => cell.slice(3, 5))).toEqual([
      ['COLOUR', 'RED'],
      ['SIZE', 'UNKNOWN'],
    ]);
    expect(hist).toEqual([
      [203, '2025-07-01', 1, 'case_days', 2, 1],
      [3, '2025-07-01', 1, 'case_days', 2, 1],
    ]);
  });

  it('is taken away again by the opposite sign, also where a value came back from the database as text', () => {
    const before = { kind: 'world_case', unitId: 103, fields: { ...closed, daysTaken: '2', cost: '10.500000' } };
    const nothing = { day: [], month: [], by: [], hist: [] };
    expect(cellsOf([{ kind: 'world_case', unitId: 103, fields: closed }, 1], [before, -1])).toEqual(nothing);
  });

  it('is nothing without a unit, without the day, without the condition, and for another kind of record', () => {
    const nothing = { day: [], month: [], by: [], hist: [] };
    expect(cellsOf([{ kind: 'world_case', unitId: undefined, fields: closed }, 1])).toEqual(nothing);
    expect(cellsOf([{ kind: 'world_case', unitId: 103, fields: { isClosed: true, isInTime: true } }, 1])).toEqual(
      nothing,
    );
    expect(
      cellsOf([{ kind: 'world_case', unitId: 103, fields: { closedDay: '2025-05-05', isClosed: false } }, 1]),
    ).toEqual(nothing);
    expect(cellsOf([{ kind: 'other', unitId: 103, fields: closed }, 1])).toEqual(nothing);
  });

  it('keeps values of a histogram between zero and the last bin', () => {
    const values = (daysTaken: number) =>
      cellsOf([{ kind: 'world_case', unitId: 103, fields: { ...closed, daysTaken } }, 1]).hist.map((cell) => cell[4]);
    expect(new Set([...values(-3), ...values(0)])).toEqual(new Set([0]));
    expect(new Set([...values(10_000), ...values(99_999)])).toEqual(new Set([10_000]));
  });
});

describe('placing an amount', () => {
  it('follows the unit to its successor, from the day of the change on', () => {
    expect(placement(101, '2024-11-30').path).toEqual([101, 10, 1]);
    expect(placement(101, '2024-12-01').path).toEqual([106, 10, 1]);
    expect(placement(101, '2025-07-01').path).toEqual([201, 3]);
    expect(placement(105, '2025-02-15').path).toEqual([107, 11, 1]);
  });

  it('leaves what is dated before a unit began where it was recorded', () => {
    expect(placement(201, '2024-01-01').path).toEqual([201, 3]);
  });

  it('passes a district that ended without successor to the province that followed its own', () => {
    expect(placement(10, '2025-06-30').path).toEqual([10, 1]);
    expect(placement(10, '2025-07-01').path).toEqual([3]);
  });

  it('stands in own cells only of units that ever had something below them', () => {
    expect(placement(103, '2024-01-01').cells).toEqual([
      { unit: 103, scope: 1 },
      { unit: 10, scope: 1 },
      { unit: 1, scope: 1 },
    ]);
    expect(placement(10, '2025-06-30').cells).toEqual([
      { unit: 10, scope: 0 },
      { unit: 10, scope: 1 },
      { unit: 1, scope: 1 },
    ]);
  });

  it('keeps a divided unit whole, with itself', () => {
    expect(placement(104, '2025-08-01').path).toEqual([104, 11, 1]);
  });
});
