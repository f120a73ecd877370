import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Axis, createAxis } from '../../../src/metrics/suppression/axis.js';
import { type Board, cellName, hideCells } from '../../../src/metrics/suppression/hide-cells.js';
import { derivable } from './derivable.js';

const year = createAxis([
  ['Y', undefined],
  ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [quarter, 'Y'] as const),
  ...Array.from({ length: 12 }, (_, index) => [`M${index + 1}`, `Q${Math.floor(index / 3) + 1}`] as const),
]);
const half = createAxis([
  ['Q3', undefined],
  ['M5', undefined],
  ...['M7', 'M8', 'M9'].map((month) => [month, 'Q3'] as const),
]);

/** A tree of places: each of the first level with its own number of places below it. */
const tree = (below: readonly number[]): Axis =>
  createAxis([
    ['P', undefined],
    ...below.map((_, index) => [`D${index}`, 'P'] as const),
    ...below.flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => [`D${index}C${at}`, `D${index}`] as const),
    ),
  ]);

function boardOf(space: Axis, time: Axis, leaf: (place: string, when: string) => number, mayHideTop = true): Board {
  const known = new Map<string, number>();
  const amount = (place: string, when: string): number => {
    const cell = cellName(place, when);
    let sum = known.get(cell);
    if (sum === undefined) {
      sum = space
        .leaves(place)
        .flatMap((one) => time.leaves(when).map((at) => leaf(one, at)))
        .reduce((all, count) => all + count, 0);
      known.set(cell, sum);
    }
    return sum;
  };
  return { space, time, amount, isSmall: (place, when) => amount(place, when) < 5, mayHideTop };
}

/** What of the hidden cells follows from those shown; `cells` says what a cell of the board adds up. */
function leaks(board: Board, hidden: ReadonlySet<string>): readonly string[] {
  const { space, time } = board;
  const atoms = new Map<string, number>();
  const sumOf = (place: string, when: string): ReadonlySet<number> =>
    new Set(
      space.leaves(place).flatMap((one) =>
        time.leaves(when).map((at) => {
          const cell = cellName(one, at);
          if (!atoms.has(cell)) atoms.set(cell, atoms.size);
          return atoms.get(cell)!;
        }),
      ),
    );
  const all = space.all.flatMap((place) => time.all.map((when) => [place, when] as const));
  const isHidden = ([place, when]: readonly [string, string]): boolean => hidden.has(cellName(place, when));
  const asked = all.filter(isHidden);
  const found = derivable(
    all.filter((cell) => !isHidden(cell)).map((cell) => sumOf(...cell)),
    asked.map((cell) => sumOf(...cell)),
  );
  return asked.filter((_, index) => found[index]).map((cell) => cellName(...cell));
}

const scarce = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(6) }, fc.nat(60));

describe('what is hidden', () => {
  it('is every small count, and cannot be found again from everything that is shown', () => {
    const boards = fc
      .record({
        below: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
        isYear: fc.boolean(),
        mayHideTop: fc.boolean(),
        counts: fc.array(scarce, { minLength: 240, maxLength: 240 }),
      })
      .map(({ below, isYear, mayHideTop, counts }) => {
        const [space, time] = [tree(below), isYear ? year : half];
        const [places, whens] = [space.leaves('P'), time.all.flatMap(time.leaves)];
        const leaf = (place: string, when: string): number =>
          counts[(places.indexOf(place) * 13 + whens.indexOf(when)) % counts.length]!;
        return boardOf(space, time, leaf, mayHideTop);
      });
    let judged = 0;
    fc.assert(
      fc.property(boards, (board) => {
        const hidden = hideCells(board);
        if (!hidden) return expect(board.mayHideTop).toBe(false);
        for (const place of board.space.all) {
          for (const when of board.time.all) {
            const count = board.amount(place, when);
            const isHidden = hidden.has(cellName(place, when));
            if (count > 0 && count < 5)
              expect([place, when, isHidden || (place === 'P' && !board.mayHideTop)]).toContain(true);
            if (isHidden) expect(count).toBeGreaterThan(0);
          }
        }
        judged += hidden.size;
        expect(leaks(board, hidden)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(judged).toBeGreaterThan(1000);
  });

  it('would be found without the cells that are hidden for its sake', () => {
    const board = boardOf(tree([3, 3]), year, (place, when) => (place === 'D0C0' && when === 'M1' ? 3 : 40));
    expect(leaks(board, new Set([cellName('D0C0', 'M1')]))).toEqual(['D0C0 M1']);
    expect(leaks(board, hideCells(board)!)).toEqual([]);
  });

  it('is little where little is small: four cells for one', () => {
    const board = boardOf(tree([5, 5]), year, (place, when) => (place === 'D0C0' && when === 'M2' ? 2 : 30));
    expect([...hideCells(board)!]).toHaveLength(4);
  });

  it('leaves most of an ordinary year: small counts in a twelfth of communes and months', () => {
    const counts = fc.sample(fc.oneof({ weight: 11, arbitrary: fc.integer({ min: 12, max: 90 }) }, fc.nat(4)), {
      numRuns: 1900,
      seed: 44,
    });
    const space = tree([20, 15, 19, 21, 18, 15, 22, 21]);
    const places = space.leaves('P');
    const board = boardOf(
      space,
      year,
      (place, when) => counts[places.indexOf(place) * 12 + Number(when.slice(1)) - 1]!,
    );
    const hidden = hideCells(board)!;
    const published = space.all.length * year.all.length;
    expect(hidden.size / published).toBeLessThan(0.3);
    expect(year.all.filter((when) => hidden.has(cellName('P', when)))).toEqual([]);
  });

  it('may be 1 beside 1: partners that hold more are preferred, so that two ones are not known from their sum', () => {
    const space = tree([3]);
    const one = (place: string): number => (place === 'D0C0' || place === 'D0C1' ? 1 : 30);
    const board = boardOf(space, createAxis([['M1', undefined]]), one);
    expect([...hideCells(board)!].sort()).toEqual(['D0C0 M1', 'D0C1 M1', 'D0C2 M1']);
  });
});
