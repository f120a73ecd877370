import { describe, expect, it } from '@jest/globals';
import { type AreaBookContents, createAreaBook, type UnitVersion } from '#domain';

const province = (id: number, code: string, more: Partial<UnitVersion> = {}): UnitVersion => ({
  id,
  key: `${code}@${more.from ?? ''}`,
  code,
  level: 'PROVINCE',
  kind: 'PROVINCE',
  nameVi: `Tỉnh ${code}`,
  nameEn: `${code} Province`,
  ...more,
});
const contents = (units: readonly UnitVersion[], more: Partial<AreaBookContents> = {}): AreaBookContents => ({
  units,
  successions: [],
  population: [],
  centroids: [],
  ...more,
});
const on = '2025-07-01';

describe('an area book', () => {
  it('refuses overlapping versions, missing and too short parents and repeated ids, all at once', () => {
    const units = [
      province(1, '44'),
      province(2, '44', { from: on }),
      province(3, '45', { from: on }),
      { ...province(4, '461'), level: 'DISTRICT' as const, parentId: 3 },
      { ...province(4, '462'), level: 'DISTRICT' as const },
    ];
    expect(() => createAreaBook(contents(units))).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        details: {
          faults: [
            '462@ and 461@ have the same id 4.',
            '44@2025-07-01 (Tỉnh 44) and 44@ (Tỉnh 44) are valid on the same days.',
            '461@: parent 45@2025-07-01 does not cover its validity; record one version per parent.',
            '462@ has no parent.',
          ],
        },
      }),
    );
  });

  it('refuses successions that do not fit the validities or lose a part of the predecessor', () => {
    const units = [
      province(1, '44', { to: on }),
      province(2, '46', { from: on }),
      province(3, '47', { from: '2026-01-01' }),
    ];
    const successions = [
      { predecessorId: 1, successorId: 2, on, kind: 'SPLIT', weight: 0.6 },
      { predecessorId: 1, successorId: 3, on, kind: 'SPLIT', weight: 0.3 },
    ] as const;
    expect(() => createAreaBook(contents(units, { successions }))).toThrow(
      /47@2026-01-01: the successor does not stand on 2025-07-01[^]*44@: the weights of its successors add up to 0.89*, not 1/,
    );
  });

  it('divides the amounts of a split unit by weight, over several hops', () => {
    const units = [
      province(1, '44', { to: '2020-01-01' }),
      province(2, '45', { from: '2020-01-01', to: on }),
      province(3, '46', { from: '2020-01-01' }),
      province(4, '47', { from: on }),
    ];
    const successions = [
      { predecessorId: 1, successorId: 2, on: '2020-01-01', kind: 'SPLIT', weight: 0.25 },
      { predecessorId: 1, successorId: 3, on: '2020-01-01', kind: 'SPLIT', weight: 0.75 },
      { predecessorId: 2, successorId: 3, on, kind: 'SPLIT', weight: 0.5 },
      { predecessorId: 2, successorId: 4, on, kind: 'SPLIT', weight: 0.5 },
    ] as const;
    const book = createAreaBook(contents(units, { successions }));
    expect(book.carrySpans(1)).toEqual([
      { to: '2020-01-01', unitId: 1, weight: 1 },
      { from: '2020-01-01', to: on, unitId: 2, weight: 0.25 },
      { from: '2020-01-01', to: on, unitId: 3, weight: 0.75 },
      { from: on, unitId: 3, weight: 0.875 },
      { from: on, unitId: 4, weight: 0.125 },
    ]);
    expect(book.lineage(4)).toEqual([
      { unitId: 2, weight: 0.5 },
      { unitId: 1, weight: 0.125 },
    ]);
    expect(book.territoryOn(4, '2019-06-01')).toEqual({ unitIds: [1], exact: false });
    expect(book.territoryOn(2, '2026-01-01')).toEqual({ unitIds: [3, 4], exact: false });
    expect(book.territoryOn(1, '2026-01-01')).toEqual({ unitIds: [3, 4], exact: true });
    expect(() => book.home('44', '2019-06-01')).toThrow(expect.objectContaining({ code: 'GIANH_AMBIGUOUS_CODE' }));
  });

  it('refuses a code that two levels share until the level is given', () => {
    const units = [province(1, '44'), { ...province(2, '44'), key: 'D44@', level: 'DISTRICT' as const, parentId: 1 }];
    const book = createAreaBook(contents(units));
    expect(() => book.resolve('44', on)).toThrow(expect.objectContaining({ code: 'GIANH_AMBIGUOUS_CODE' }));
    expect(book.find('44', on)).toBeUndefined();
    expect(book.resolve('44', on, 'DISTRICT').id).toBe(2);
  });

  it('lets a unit that nothing followed keep what it has', () => {
    const book = createAreaBook(contents([province(1, '44', { to: on })]));
    expect(book.carry(1, '2030-01-01')).toEqual([{ unitId: 1, weight: 1 }]);
  });
});
