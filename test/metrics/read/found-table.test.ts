import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell, CellQuestion } from '#store';
import type { CellTableKey } from '../../../src/metrics/read/cell-table-key.js';
import { createFoundTable } from '../../../src/metrics/read/found-table.js';

const months = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10));
const table = {} as CellTableKey;
const question = { measures: ['a', 'b'] } as unknown as CellQuestion;

describe('cells that were found', () => {
  it('add up to the same whether whole numbers or decimals, whatever days are asked', () => {
    const amount = fc.oneof(fc.integer({ min: -50, max: 1_000_000 }), fc.constantFrom(0.1, 12.345678, -0.5));
    const cell = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom(...months), amount, fc.nat(9));
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ([unitId, at]) => `${unitId} ${at}`, maxLength: 40 }),
        fc.constantFrom(...months),
        fc.constantFrom(...months),
        (rows, from, to) => {
          const cells = rows.map(([unitId, at, a, b]): Cell => ({ unitId, at, amounts: [a, b] }));
          const found = createFoundTable(question, cells);
          for (const [place, measure] of question.measures.entries()) {
            for (const unitId of [1, 2, 3]) {
              const own = cells
                .filter((one) => one.unitId === unitId && one.at >= from && one.at < to)
                .sort((one, other) => (one.at < other.at ? -1 : 1));
              const added = own.reduce((sum, { amounts }) => sum + amounts[place]!, 0);
              const stretch = { table, unitIds: [unitId], from, to, weight: 1 };
              // Asked again it is looked up where it was found before.
              expect([found.sum(stretch, measure), found.sum(stretch, measure)]).toEqual([added, added]);
              expect(found.between(unitId, from, to)).toEqual(from < to ? own : []);
            }
          }
        },
      ),
    );
  });
});
