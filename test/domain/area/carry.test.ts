import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber } from '#domain';
import { homeBook } from './home-book.js';

const book = homeBook();
const names = (shares: readonly { readonly unitId: number; readonly weight: number }[]) =>
  shares.map(({ unitId, weight }) => [book.unit(unitId).key, weight]);

const anyUnit = fc.constantFrom(...book.all.map(({ id }) => id));
const anyDay = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2027-12-31') }).map(dayFromNumber);

describe('where the amounts of a unit are counted', () => {
  it('is the unit itself while it stands, and before its start as recorded', () => {
    const phongNha = book.resolve('19165', '2020-02-01');
    expect(names(book.carry(phongNha.id, '2024-01-01'))).toEqual([['19165@2020-02-01', 1]]);
    expect(names(book.carry(phongNha.id, '2019-06-01'))).toEqual([['19165@2020-02-01', 1]]);
  });

  it('follows a commune over both hops, 2024 and 2025', () => {
    const myTrach = book.resolve('19120', '2021-07-09');
    expect(names(book.carry(myTrach.id, '2024-11-30'))).toEqual([['19120@', 1]]);
    expect(names(book.carry(myTrach.id, '2024-12-01'))).toEqual([['19123@2024-12-01', 1]]);
    expect(names(book.carry(myTrach.id, '2025-06-30'))).toEqual([['19123@2024-12-01', 1]]);
    expect(names(book.carry(myTrach.id, '2025-07-01'))).toEqual([['19126@2025-07-01', 1]]);
  });

  it('follows a commune of 2019 over 2020 and 2025', () => {
    const dongMy = book.resolve('18862', '2019-12-31');
    expect(names(book.carry(dongMy.id, '2020-02-01'))).toEqual([['18868@2020-02-01', 1]]);
    expect(names(book.carry(dongMy.id, '2026-01-01'))).toEqual([['18880@2025-07-01', 1]]);
  });

  it('passes from a district that ended without successor to the new province, and from Cồn Cỏ to its special zone', () => {
    const dongHoi = book.resolve('450', '2021-07-09');
    expect(names(book.carry(dongHoi.id, '2025-06-30'))).toEqual([['450@', 1]]);
    expect(names(book.carry(dongHoi.id, '2025-07-01'))).toEqual([['44@2025-07-01', 1]]);
    expect(names(book.carry(book.resolve('471', '2025-06-30').id, '2025-07-01'))).toEqual([['19742@2025-07-01', 1]]);
  });

  it('is the same as a table of spans without gap or overlap', () => {
    for (const { id } of book.all) {
      const spans = book.carrySpans(id);
      expect(spans[0]!.from).toBeUndefined();
      expect(spans.at(-1)!.to).toBeUndefined();
      spans.slice(1).forEach((span, index) => expect(span.from).toBe(spans[index]!.to));
    }
  });

  it('loses and invents nothing, and ends at units that stand', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (id, day) => {
        const shares = book.carry(id, day);
        const total = shares.reduce((sum, { weight }) => sum + weight, 0);
        expect(total).toBeCloseTo(1, 9);
        const began = book.unit(id).from;
        if (began === undefined || began <= day)
          for (const { unitId } of shares) expect(book.standsOn(unitId, day)).toBe(true);
      }),
    );
  });

  it('can be turned around', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (id, day) => {
        for (const { unitId, weight } of book.carry(id, day)) {
          expect(book.carriedInto(unitId, day)).toContainEqual({ unitId: id, weight });
        }
        for (const { unitId, weight } of book.carriedInto(id, day)) {
          expect(book.carry(unitId, day)).toContainEqual({ unitId: id, weight });
        }
      }),
    );
  });

  it('takes two hops to the same place as one', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, fc.nat(3_000), (id, day, later) => {
        const end = addDays(day, later);
        const twoHops = book.carry(id, day).flatMap(({ unitId }) => book.carry(unitId, end));
        expect(twoHops.map(({ unitId }) => unitId)).toEqual(book.carry(id, end).map(({ unitId }) => unitId));
      }),
    );
  });
});

describe('what a unit covers through time', () => {
  it('answers a former district by exactly its new communes', () => {
    const baDon = book.resolve('458', '2021-07-09');
    const territory = book.territoryOn(baDon.id, '2025-07-01');
    expect(territory.exact).toBe(true);
    expect(territory.unitIds.map((id) => book.unit(id).nameVi)).toContain('Phường Ba Đồn');
    const census = territory.unitIds.reduce((sum, id) => sum + book.population(id, 'CENSUS_2019')!.inhabitants, 0);
    expect(census).toBe(106_413);
  });

  it('says when the communes of another day are more than the territory asked', () => {
    const haiThanh = book.resolve('18853', '2021-07-09');
    const territory = book.territoryOn(haiThanh.id, '2025-07-01');
    expect(territory).toMatchObject({ exact: false });
    expect(territory.unitIds.map((id) => book.unit(id).nameVi)).toEqual(['Phường Đồng Hới']);
  });

  it('goes back to exactly the predecessors of a merged commune', () => {
    const dongHai = book.resolve('18868', '2020-02-01');
    const territory = book.territoryOn(dongHai.id, '2019-12-31');
    expect(territory.exact).toBe(true);
    expect(territory.unitIds.map((id) => book.unit(id).nameVi).sort()).toEqual(['Phường Hải Đình', 'Phường Đồng Mỹ']);
  });

  it('goes back from the new province to all communes of both old ones, as far as they are known', () => {
    const quangTri = book.resolve('44', '2025-07-01');
    const territory = book.territoryOn(quangTri.id, '2021-07-09');
    expect(territory.exact).toBe(true);
    expect(
      territory.unitIds.map((id) => book.unit(id)).filter(({ id }) => book.home('44', '2021-07-09').holds(id)),
    ).toHaveLength(151);
    // Eleven communes of old Quảng Trị began on 2020-01-01 and nothing is known of what stood there before.
    expect(book.territoryOn(quangTri.id, '2019-06-01').exact).toBe(false);
  });

  it('marks the year of a merger, not the year of a rename, as a change of territory', () => {
    const quangTri = book.resolve('44', '2025-12-31');
    expect(book.changesWithin(quangTri.id, '2025-01-01', '2026-01-01')).toEqual({
      on: '2025-07-01',
      event: 'STARTS',
      territory: true,
    });
    const phongNha = book.resolve('19165', '2020-12-31');
    expect(book.changesWithin(phongNha.id, '2020-01-01', '2021-01-01')).toMatchObject({ territory: false });
    expect(book.changesWithin(quangTri.id, '2025-07-01', '2025-08-01')).toBeUndefined();
    expect(book.standsThroughout(quangTri.id, '2025-07-01', '2026-01-01')).toBe(true);
    expect(book.standsThroughout(quangTri.id, '2025-06-30', '2025-08-01')).toBe(false);
    const quangBinh = book.resolve('44', '2025-06-30');
    expect(book.changesWithin(quangBinh.id, '2025-04-01', '2025-07-01')).toBeUndefined();
    expect(book.standsThroughout(quangBinh.id, '2025-04-01', '2025-07-01')).toBe(true);
  });
});
