import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parsePeriod } from '#domain';
import type { MetricEngine, MetricQuery, MetricTable, MetricValue } from '#metrics';
import { createWorldDatabase, createWorldEngine, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow } from '../../support/world-rows.js';
import { worldBook, worldUnits } from '../../support/world-units.js';
import { derivable } from './derivable.js';
import { guarded, guardedCatalogue, toldBy } from './guarded-world.js';

/** Communes and provinces that stand all of 2024 until December, and their months. */
const communes = [101, 102, 103, 104, 105, 108, 1, 12];
const places = [1, 2, 10, 11, 12, 101, 102, 103, 104, 105, 108];
const months = Array.from({ length: 11 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
const periods = [...months, '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2024'];
const colours = ['RED', 'BLUE', 'GREEN'];
const sizes = ['S', 'L'];

interface PlainCase {
  readonly unitId: number;
  readonly day: string;
  readonly colour: string;
  readonly size: string;
}

let world: WorldDatabase;
let engine: MetricEngine;

beforeAll(async () => {
  world = await createWorldDatabase('guarded_numbers');
});
afterAll(() => world.close());

async function load(cases: readonly PlainCase[]): Promise<number> {
  await world.clear();
  // Snapshots count from one again, so what was decided of the first is not to be remembered.
  engine = createWorldEngine(world.pool, [worldFact], guardedCatalogue);
  return world.publish(
    cases.map(({ unitId, day, colour, size }, index) =>
      caseRow(`C${index}`, 1, unitId, {
        openedDay: day,
        finishedDay: addDays(day, index % 5),
        cost: '3',
        colour,
        size,
      }),
    ),
  );
}

const question = (n: number, more: Partial<MetricQuery>): MetricQuery => ({
  keys: ['CASES_OPENED'],
  areas: places.map((unitId) => ({ unitId })),
  periods: periods.map((code) => parsePeriod(code)),
  snapshot: { n, day: '2024-12-31', isPublished: true },
  ...more,
});

/** A published number of opened cases as a sum of atoms: unit, month, colour and size. */
const atom = (unitId: number, month: string, colour: string, size: string): number =>
  ((communes.indexOf(unitId) * 12 + months.indexOf(month)) * colours.length + colours.indexOf(colour)) * 2 +
  sizes.indexOf(size);

function atomsOf(
  unitId: number,
  code: string,
  among: readonly string[],
  large: readonly string[],
): ReadonlySet<number> {
  const { from, to } = parsePeriod(code);
  const within = months.filter((month) => `${month}-01` >= from && `${month}-01` < to);
  const below = communes.filter((one) => one === unitId || worldBook.ancestors(one).some(({ id }) => id === unitId));
  const atoms = below.flatMap((one) =>
    within.flatMap((month) => among.flatMap((colour) => large.map((size) => atom(one, month, colour, size)))),
  );
  return new Set(atoms);
}

/** The number of opened cases that a value tells, directly or as its denominator. */
const countIn = ({ metric, value, denominator }: MetricValue): number | undefined =>
  metric === 'AGAIN_SHARE' ? denominator : metric === 'CASES_OPENED' || metric === 'LARGE_OPENED' ? value : undefined;

const cases = (rich: number): fc.Arbitrary<readonly PlainCase[]> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...communes),
        fc.constantFrom(...months),
        fc.constantFrom(...colours),
        fc.constantFrom(...sizes),
        fc.nat(rich),
      ),
      {
        minLength: 20,
        maxLength: 90,
      },
    )
    .map((groups) =>
      groups.flatMap(([unitId, month, colour, size, count]) =>
        Array.from({ length: count }, (_, index) => ({ unitId, day: `${month}-${10 + (index % 9)}`, colour, size })),
      ),
    );

describe('viewers without access to records', () => {
  it('find no hidden number again from everything they may ask', async () => {
    let hiddenCells = 0;
    let shownCells = 0;
    const end = Date.now() + 15_000;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(3, 12, 30).chain(cases), async (loaded) => {
        // A busy machine makes fewer runs, but never so few that nothing was looked at.
        if (Date.now() > end && Math.min(hiddenCells, shownCells) > 100) return;
        const n = await load(loaded);
        const asked: Partial<MetricQuery>[] = [
          { keys: ['CASES_OPENED', 'AGAIN_SHARE', 'LARGE_OPENED'] },
          { keys: ['AGAIN_SHARE', 'CASES_OPENED'], by: ['COLOUR'] },
          ...colours.map((colour) => ({ where: [{ dimension: 'COLOUR', in: [colour] }] })),
          { where: [{ dimension: 'COLOUR', in: ['RED', 'BLUE'] }] },
          { where: [{ dimension: 'COLOUR', in: ['RED'], not: true }] },
          { by: ['SIZE'] },
          { frame: '2025-08-01', areas: [{ code: '44' }] },
        ];
        const tables = await engine.answer(asked.map((more) => guarded(question(n, more))));
        const published: ReadonlySet<number>[] = [];
        const hidden: ReadonlySet<number>[] = [];
        tables.forEach((table, index) => {
          const { where = [], by } = asked[index]!;
          for (const row of table.rows) {
            const only = row.dimensions[0] ? [row.dimensions[0].member] : colours;
            const kept = only.filter((colour) =>
              where.every((filter) => filter.in.includes(colour) !== (filter.not ?? false)),
            );
            for (const value of row.values) {
              const large = value.metric === 'LARGE_OPENED' ? ['L'] : sizes;
              const unitIds = asked[index]!.frame === undefined ? [row.unitId] : [1, 2];
              const cells = new Set(unitIds.flatMap((id) => [...atomsOf(id, row.period.code, kept, large)]));
              const count = countIn(value);
              if (by?.[0] === 'SIZE') expect([value.metric, value.absence]).toEqual([value.metric, notShown(value)]);
              else if (count !== undefined) published.push(cells);
              else if (value.absence === 'SUPPRESSED') hidden.push(cells);
            }
          }
          expect(JSON.stringify(smallOnes(table))).toBe('[]');
        });
        const found = derivable(published, hidden);
        // What is hidden without any case is no secret: only its question is not answered.
        const counts = new Map<number, number>();
        for (const { unitId, day, colour, size } of loaded) {
          const cell = atom(unitId, day.slice(0, 7), colour, size);
          counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
        const sum = (cells: ReadonlySet<number>): number =>
          [...cells].reduce((all, cell) => all + (counts.get(cell) ?? 0), 0);
        const known = hidden.filter((cells, index) => found[index] && sum(cells) > 0 && sum(cells) < 5);
        expect(known.map((cells) => [...cells])).toEqual([]);
        hiddenCells += hidden.length;
        shownCells += published.length;
      }),
      { numRuns: 12 },
    );
    expect(hiddenCells).toBeGreaterThan(100);
    expect(shownCells).toBeGreaterThan(100);
  });

  it('are told the same of a value, whatever else they ask', async () => {
    const [loaded] = fc.sample(cases(9), { numRuns: 1, seed: 7 });
    const n = await load(loaded!);
    const [all] = await engine.answer([guarded(question(n, {}))]);
    for (const unitId of [101, 103, 10, 1]) {
      for (const code of ['2024-03', '2024-Q2']) {
        const [alone] = await engine.answer([
          guarded(question(n, { areas: [{ unitId }], periods: [parsePeriod(code)] })),
        ]);
        const same = all!.rows.find((row) => row.unitId === unitId && row.period.code === code);
        expect(alone!.rows[0]!.values).toEqual(same!.values);
      }
    }
    expect(new Set(toldBy(all!).map(([, [value]]) => typeof value))).toEqual(new Set(['string', 'number']));
  });

  it('are told nothing of days, weeks, windows, other frames, second dimensions and passing snapshots', async () => {
    const n = await load(
      months.flatMap((month) =>
        worldUnits
          .filter(({ id }) => communes.includes(id))
          .flatMap(({ id }) =>
            Array.from({ length: 20 }, () => ({ unitId: id, day: `${month}-11`, colour: 'RED', size: 'S' })),
          ),
      ),
    );
    const value = async (more: Partial<MetricQuery>): Promise<MetricValue> =>
      (
        await engine.answer([
          guarded(question(n, { areas: [{ unitId: 10 }], periods: [parsePeriod('2024-02')], ...more })),
        ])
      )[0]!.rows[0]!.values[0]!;
    expect(await value({})).toMatchObject({ value: 60 });
    const refused: Partial<MetricQuery>[] = [
      { periods: [parsePeriod('2024-02-11')] },
      { periods: [parsePeriod('2024-W07')] },
      { window: { kind: 'ROLLING', count: 2 } },
      { where: [{ dimension: 'SIZE', in: ['S'] }] },
      { snapshot: { n, day: '2024-12-31' } },
      { areas: [{ code: '44' }], frame: '2024-12-02', keys: ['CASES_OPEN'] },
    ];
    for (const more of refused.slice(0, 5)) {
      const answer = await value(more);
      expect([more, answer.absence, answer.reason?.vi.length]).toEqual([more, 'SUPPRESSED', expect.any(Number)]);
      expect(Object.keys(answer)).not.toEqual(expect.arrayContaining(['value']));
      expect([answer.numerator, answer.denominator]).toEqual([undefined, undefined]);
    }
    // A window that is itself a published period is that period.
    expect(await value({ periods: [parsePeriod('2024-03')], window: { kind: 'YEAR_TO_DATE' } })).toMatchObject({
      value: 180,
    });
  });
});

/** Whom a question of a dimension that is not published finds: first of all whether it can be asked there at all. */
const notShown = ({ absence }: MetricValue): MetricValue['absence'] =>
  absence === 'NOT_APPLICABLE' || absence === 'NOT_COMPARABLE' ? absence : 'SUPPRESSED';

/** Published numbers of opened cases from 1 to 4. */
const smallOnes = ({ rows }: MetricTable): readonly unknown[] =>
  rows.flatMap(({ unitId, period, values }) =>
    values
      .filter((value) => [1, 2, 3, 4].includes(countIn(value) ?? 0))
      .map((value) => [unitId, period.code, value.metric]),
  );
