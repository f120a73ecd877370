import { describe, expect, it } from '@jest/globals';
import { GianhError } from '#kernel';
import { homeBook } from './home-book.js';

const book = homeBook();
const quangBinh = book.resolve('44', '2021-07-09');
const quangTri = book.resolve('44', '2025-07-01');

const communes = (provinceId: number, day: string) => book.under(provinceId, 'COMMUNE', day);
const refusal = (ask: () => unknown): GianhError => {
  try {
    ask();
  } catch (error) {
    if (error instanceof GianhError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the area book of Quảng Bình and Quảng Trị', () => {
  it.each([
    ['2019-12-31', 159],
    ['2020-01-31', 159],
    ['2020-02-01', 151],
    ['2021-07-09', 151],
    ['2024-11-30', 151],
    ['2024-12-01', 145],
    ['2025-06-30', 145],
  ])('has on %s %i communes in Quảng Bình', (day, count) => {
    expect(communes(quangBinh.id, day)).toHaveLength(count);
    expect(book.under(quangBinh.id, 'DISTRICT', day)).toHaveLength(8);
  });

  it('has from 2025-07-01 78 communes in the new Quảng Trị, 41 of them from Quảng Bình and 37 from the old Quảng Trị', () => {
    const all = communes(quangTri.id, '2025-07-01');
    const fromQuangBinh = all.filter(({ id }) =>
      book.lineage(id).some(({ unitId }) => book.ancestors(unitId).some((unit) => unit.id === quangBinh.id)),
    );
    expect(all).toHaveLength(78);
    expect(fromQuangBinh).toHaveLength(41);
    expect(all.length - fromQuangBinh.length).toBe(37);
    expect(book.units('DISTRICT', '2025-07-01')).toEqual([]);
    expect(communes(quangBinh.id, '2025-07-01')).toEqual([]);
  });

  it('reads one code as two provinces, by day', () => {
    expect(quangBinh).toMatchObject({ key: '44@', nameVi: 'Tỉnh Quảng Bình', to: '2025-07-01' });
    expect(quangTri).toMatchObject({
      key: '44@2025-07-01',
      nameVi: 'Tỉnh Quảng Trị',
      from: '2025-07-01',
      to: undefined,
      legalBasis: '202/2025/QH15',
    });
    expect(book.versionsOf('44')).toEqual([quangBinh, quangTri]);
    expect(book.find('45', '2025-07-01')).toBeUndefined();
  });

  it('gives every ended commune exactly one successor with its whole weight', () => {
    const ended = book.all.filter(({ level, to }) => level === 'COMMUNE' && to !== undefined);
    expect(ended.length).toBeGreaterThan(290);
    for (const { id } of ended) expect(book.successors(id)).toMatchObject([{ weight: 1 }]);
  });

  it('never has two versions of a code and level on one day', () => {
    const stands = (day: string) => book.all.filter(({ id }) => book.standsOn(id, day));
    for (const day of [
      '2019-12-31',
      '2020-01-31',
      '2020-02-01',
      '2024-12-01',
      '2025-06-30',
      '2025-07-01',
      '2026-11-23',
    ]) {
      const names = stands(day).map(({ code, level }) => `${level} ${code}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('lets every unit lie in one parent for its whole validity', () => {
    for (const unit of book.all) {
      if (unit.parentId === undefined) expect(unit.level).toBe('PROVINCE');
      else {
        const days = [unit.from ?? '1900-01-01', unit.to === undefined ? '2100-01-01' : '2025-06-30'];
        expect(days.map((day) => !book.standsOn(unit.id, day) || book.standsOn(unit.parentId!, day))).toEqual([
          true,
          true,
        ]);
      }
    }
  });

  it('draws no new commune across the border of an old district', () => {
    const districts = book.units('DISTRICT', '2025-06-30');
    const territories = districts.map(({ id }) => book.territoryOn(id, '2025-07-01'));
    expect(territories.every(({ exact }) => exact)).toBe(true);
    const units = territories.flatMap(({ unitIds }) => unitIds);
    expect(new Set(units).size).toBe(78);
    expect(units).toHaveLength(78);
  });

  it('counts 895,430 inhabitants of 2019 in every structure the census covers', () => {
    const census = (id: number) => book.population(id, 'CENSUS_2019')?.inhabitants ?? Number.NaN;
    const sum = (ids: readonly number[]) => ids.reduce((total, id) => total + census(id), 0);
    expect(census(quangBinh.id)).toBe(895_430);
    expect(sum(communes(quangBinh.id, '2019-12-31').map(({ id }) => id))).toBe(895_430);
    expect(sum(communes(quangBinh.id, '2021-07-09').map(({ id }) => id))).toBe(895_430);
    expect(sum(book.under(quangBinh.id, 'DISTRICT', '2021-07-09').map(({ id }) => id))).toBe(895_430);
    expect(sum(book.territoryOn(quangBinh.id, '2025-07-01').unitIds)).toBe(895_430);
    expect(book.population(quangTri.id, 'CENSUS_2019')).toBeUndefined();
  });

  it('keeps the census of communes equal to that of what they became, 145 structure included', () => {
    const carried = new Map<number, number>();
    for (const commune of communes(quangBinh.id, '2019-12-31')) {
      for (const { unitId, weight } of book.carry(commune.id, '2025-06-30')) {
        const inhabitants = book.population(commune.id, 'CENSUS_2019')!.inhabitants * weight;
        carried.set(unitId, (carried.get(unitId) ?? 0) + inhabitants);
      }
    }
    expect(carried.size).toBe(145);
    expect([...carried.values()].reduce((total, count) => total + count, 0)).toBe(895_430);
    for (const { id } of communes(quangTri.id, '2025-07-01')) {
      const census = book.population(id, 'CENSUS_2019');
      if (census === undefined) continue;
      const parts = book.carriedInto(id, '2025-07-01').filter(({ unitId }) => carried.has(unitId));
      expect(parts.reduce((total, { unitId }) => total + carried.get(unitId)!, 0)).toBe(census.inhabitants);
    }
  });

  it('keeps the registered figures of 2025 apart from the census', () => {
    const leThuy = book.resolve('19249', '2025-07-01');
    expect(book.population(leThuy.id, 'REGISTERED_2025')).toMatchObject({ inhabitants: 49_460, year: 2025 });
    expect(book.population(quangTri.id, 'REGISTERED_2025')?.inhabitants).toBe(1_870_845);
    expect(book.population(quangBinh.id, 'REGISTERED_2025')).toBeUndefined();
  });

  it('knows an inner point of every new commune, old district and old province', () => {
    const days = ['2025-06-30', '2025-07-01'];
    const known = days.flatMap((day) =>
      book.all.filter(({ id }) => book.standsOn(id, day) && book.centroid(id) !== undefined),
    );
    expect(known).toHaveLength(98);
    expect(book.centroid(book.resolve('450', '2021-07-09').id)).toMatchObject({
      latitude: 17.45179,
      longitude: 106.57231,
    });
  });
});

describe('resolving a code', () => {
  it('says what a code was and what followed it when the day is wrong', () => {
    const error = refusal(() => book.resolve('45', '2025-07-01'));
    expect(error.code).toBe('GIANH_UNKNOWN_CODE');
    expect(error.message).toContain('Tỉnh Quảng Trị (until 2025-06-30, then 44 Tỉnh Quảng Trị)');
  });

  it('names near matches of a code that never was', () => {
    const error = refusal(() => book.resolve('18800', '2021-07-09'));
    expect(error.code).toBe('GIANH_UNKNOWN_CODE');
    expect(error.details['near']).toContain('18880');
  });

  it('refuses a code of another level', () => {
    expect(refusal(() => book.resolve('450', '2021-07-09', 'COMMUNE')).code).toBe('GIANH_UNKNOWN_CODE');
    expect(book.resolve('450', '2021-07-09', 'DISTRICT').nameVi).toBe('Thành phố Đồng Hới');
  });

  it('refuses a unit id that is not in the book', () => {
    expect(refusal(() => book.unit(-1)).code).toBe('GIANH_NOT_FOUND');
  });
});

describe('what belongs to what', () => {
  it('names parents upwards, nearest first', () => {
    const dongHai = book.resolve('18868', '2021-07-09');
    expect(book.ancestors(dongHai.id).map(({ nameVi }) => nameVi)).toEqual(['Thành phố Đồng Hới', 'Tỉnh Quảng Bình']);
    expect(book.ancestors(book.resolve('18880', '2025-07-01').id)).toEqual([quangTri]);
  });

  it.each([
    ['450', 15],
    ['452', 15],
    ['453', 19],
    ['454', 17],
    ['455', 28],
    ['456', 15],
    ['457', 26],
    ['458', 16],
  ])('has in 2021 below district %s %i communes', (code, count) => {
    expect(book.children(book.resolve(code, '2021-07-09').id, '2021-07-09')).toHaveLength(count);
  });

  it('follows the home province through the merger', () => {
    const home = book.home('44', '2021-07-09');
    expect(home.versions).toEqual([quangBinh, quangTri]);
    expect([home.on('2004-01-01'), home.on('2025-06-30')]).toEqual([quangBinh, quangBinh]);
    expect(home.on('2025-07-01')).toBe(quangTri);
    expect(home.holds(book.resolve('18880', '2025-07-01').id)).toBe(true);
    expect(home.holds(book.resolve('461', '2025-06-30').id)).toBe(false);
  });
});
