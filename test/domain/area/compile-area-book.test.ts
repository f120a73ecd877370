import { describe, expect, it } from '@jest/globals';
import { readAreaSeeds } from '#config';
import { type AreaRows, compileAreaBook } from '#domain';
import { homeContents } from './home-book.js';

const seeds = readAreaSeeds('seeds/areas');

describe('compiling the area book from the lists of four days', () => {
  it('has each version once, however many lists it stands in', () => {
    const { units, successions, population, centroids } = homeContents();
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
    // 17 communes of 2019 ended in 2020, 11 of 2021 in 2024; the list of 2025-06-30 has 284 units, the newest 79.
    expect(units).toHaveLength(17 + 11 + 284 + 79);
    expect(successions).toHaveLength(295);
    expect(centroids).toHaveLength(98);
    // Of the 151 units of 2021 with a census figure 142 stood in 2019 already and are one version.
    expect(population).toHaveLength(439 - 142);
  });

  it('begins a unit of unknown start no earlier than its parent', () => {
    const { units } = homeContents();
    expect(units.find(({ code }) => code === '19330')).toMatchObject({ key: '19330@2009-08-12', from: '2009-08-12' });
  });

  it('asks for the id of every version by its key, and uses it for parents and successions too', () => {
    const keys: string[] = [];
    const { units, successions } = compileAreaBook(seeds, (key) => {
      if (!keys.includes(key)) keys.push(key);
      return 1_000 + keys.indexOf(key);
    });
    expect(keys.toSorted()).toEqual(units.map(({ key }) => key).toSorted());
    const ids = new Set(units.map(({ id }) => id));
    for (const { parentId } of units) if (parentId !== undefined) expect(ids.has(parentId)).toBe(true);
    for (const { predecessorId, successorId } of successions) {
      expect([ids.has(predecessorId), ids.has(successorId)]).toEqual([true, true]);
    }
  });

  it('lists every fault with file and line', () => {
    const changed = <Row extends { readonly values: object }>(row: Row, values: Partial<Row['values']>): Row => ({
      ...row,
      values: { ...row.values, ...values },
    });
    const rows: AreaRows = {
      ...seeds,
      unitLists: seeds.unitLists.map((list) =>
        list.day === '2021-07-09'
          ? {
              ...list,
              rows: list.rows.map((row) => (row.values.code === '450' ? changed(row, { name_vi: 'Đồng Hới' }) : row)),
            }
          : list,
      ),
      successions: [changed(seeds.successions[0]!, { successor_code: '99999' })],
      population: [...seeds.population.slice(0, 1), changed(seeds.population[0]!, { inhabitants: '895431' })],
    };
    expect(() => compileAreaBook(rows, (key) => key.length)).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        message: expect.stringMatching(
          /units-2021-07-09\.csv, line 3, nameVi: is "Đồng Hới" for 450@[^]*successions\.csv, line 2, successor_code: no unit 99999 stands on 2020-02-01[^]*population\.csv, line 2, inhabitants: is 895431, but 895430/,
        ),
      }),
    );
  });
});
