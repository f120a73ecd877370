import { describe, expect, it } from '@jest/globals';
import { readCalendarSeeds } from '#config';
import {
  addDays,
  compileCalendar,
  createOrganisationBook,
  createProcedureBook,
  createWorkingCalendar,
  type Organisation,
  type Procedure,
  readRegister,
  type RegisterBooks,
  type RegisterFigure,
} from '#domain';
import { homeBook } from '../area/home-book.js';

const areaBook = homeBook();
const unit = (code: string, day: string) => areaBook.resolve(code, day);
/** Đồng Hới stood as 450 until 2025-07-01; its wards lie in the province from then on. */
const dongHoi = unit('450', '2021-07-09');
const ward = areaBook.children(dongHoi.id, '2021-07-09')[0]!;

const facility = (id: number, code: string, more: Partial<Organisation> = {}): Organisation => ({
  id,
  key: `FACILITY:${code}@${more.from ?? ''}`,
  kind: 'FACILITY',
  code,
  otherCodes: [],
  name: code,
  subkind: 'DISTRICT_HOSPITAL',
  unitId: ward.id,
  level: 'DISTRICT',
  figures: { beds: 100 },
  ...more,
});
const procedure = (id: number, more: Partial<Procedure> = {}): Procedure => ({
  id,
  key: `PROCEDURE:1.90000${id}@`,
  code: `1.90000${id}`,
  name: `Thủ tục ${id}`,
  fieldCode: 'XD01',
  fieldName: 'Xây dựng',
  levels: ['COMMUNE'],
  allowedWorkingDays: 5,
  online: 'NONE',
  groups: [],
  succeededBy: [],
  ...more,
});

const books: RegisterBooks = {
  areaBook,
  organisations: createOrganisationBook({
    organisations: [
      facility(1, '00001', { to: '2021-07-11' }),
      facility(2, '00001', { from: '2021-07-11', figures: { beds: 120 } }),
      facility(3, '00002', { from: '2021-07-16', figures: { beds: 10 }, unitId: dongHoi.id }),
      facility(4, '00003', { unitId: unit('18919', '2021-07-09').id }),
    ],
    successions: [],
  }),
  procedures: createProcedureBook({
    procedures: [
      procedure(1, { online: 'FULL', groups: ['CONSTRUCTION_PERMIT'] }),
      procedure(2, { online: 'PARTIAL', levels: ['DISTRICT', 'COMMUNE'] }),
      procedure(3, { levels: ['PROVINCE'] }),
      procedure(4, { from: '2021-08-01' }),
    ],
    groups: [],
  }),
  calendar: createWorkingCalendar(compileCalendar(readCalendarSeeds('seeds/calendars'))),
};

const july = { from: '2021-07-01', to: '2021-08-01' };
const whole = (unitId: number) => [{ unitId, scope: 1, weight: 1 }] as const;

function read(figure: RegisterFigure, more: Partial<Parameters<typeof readRegister>[1]> = {}) {
  const { items, series } = readRegister(figure, { unit: dongHoi, places: whole(dongHoi.id), ...july, ...more }, books);
  return { sum: items?.reduce((sum, { amount, weight }) => sum + amount * weight, 0), items, series };
}

describe('the figures of the registers', () => {
  it('count the organisations that stand in the place on the last day, by their codes', () => {
    expect(read('FACILITIES').items).toEqual([
      { amount: 1, weight: 1, members: { FACILITY: ['00001'] } },
      { amount: 1, weight: 1, members: { FACILITY: ['00002'] } },
    ]);
    expect(read('FACILITIES', { from: '2021-07-01', to: '2021-07-10' }).sum).toBe(1);
    expect(read('BEDS').sum).toBe(130);
    expect(read('BEDS', { places: whole(ward.id), unit: ward }).sum).toBe(120);
    expect(read('BEDS', { places: [{ unitId: dongHoi.id, scope: 0, weight: 1 }] }).sum).toBe(10);
  });

  it('count beds on each day on which that version of a facility stood', () => {
    // 10 days of 100 beds, then 21 of 120; 16 days of 10 from the 16th on.
    expect(read('BED_DAYS').sum).toBe(10 * 100 + 21 * 120 + 16 * 10);
    expect(read('BED_DAYS', { places: [{ unitId: ward.id, scope: 1, weight: 0.5 }] }).sum).toBe(1760);
  });

  it('count the procedures valid that are handled at the level of the unit or below', () => {
    expect(read('PROCEDURES').sum).toBe(2);
    expect(read('PROCEDURES', { to: '2021-09-01' }).sum).toBe(3);
    const province = unit('44', '2021-07-09');
    expect(read('PROCEDURES', { unit: province, places: whole(province.id) }).sum).toBe(3);
    expect(read('PROCEDURES', { unit: ward, places: whole(ward.id) }).sum).toBe(2);
    expect(read('PROCEDURES_ONLINE').sum).toBe(2);
    expect(read('PROCEDURES_FULLY_ONLINE').items).toEqual([
      {
        amount: 1,
        weight: 1,
        members: { PROCEDURE: ['1.900001'], PROCEDURE_FIELD: ['XD01'], PROCEDURE_GROUP: ['CONSTRUCTION_PERMIT'] },
      },
    ]);
  });

  it('count days, worked ones by the calendar of the year', () => {
    expect(read('DAYS').sum).toBe(31);
    expect(read('WORKING_DAYS').sum).toBe(22);
    // 1 January 2021 was a Friday and a holiday.
    expect(read('WORKING_DAYS', { from: '2021-01-01', to: '2021-01-02' }).sum).toBe(0);
    expect(read('WORKING_DAYS', { from: '2021-01-04', to: '2021-01-05' }).sum).toBe(1);
    expect(read('DAYS', { to: '2021-07-01' }).sum).toBe(0);
    expect(read('WORKING_DAYS', { to: '2021-07-01' }).sum).toBe(0);
  });

  it('count inhabitants in the series of the day, and name it', () => {
    expect(read('POPULATION')).toMatchObject({ sum: 133672, series: 'CENSUS_2019' });
    const merged = unit('44', '2025-07-01');
    const after = { unit: merged, places: whole(merged.id), from: '2025-07-01', to: '2025-08-01' };
    expect(read('POPULATION', after).series).toBe('REGISTERED_2025');
    // The seeds have no census of the other half of the merged province: three of four is no total.
    expect(read('POPULATION_CENSUS_2019', after)).toEqual({ items: undefined, sum: undefined, series: 'CENSUS_2019' });
    const merged18880 = unit('18880', '2025-07-01');
    const ofWard = { ...after, unit: merged18880, places: whole(merged18880.id) };
    expect(read('POPULATION_CENSUS_2019', ofWard)).toMatchObject({ sum: expect.any(Number), series: 'CENSUS_2019' });
  });

  it.each(['2020-03-01', '2021-07-09', '2024-12-31', '2025-06-30', '2025-07-01', '2026-11-23'])(
    'know the inhabitants of every unit of the home province on %s, and parents are the sum of their parts',
    (day) => {
      const province = unit('44', day);
      const of = (unitId: number): number | undefined =>
        read('POPULATION', {
          places: whole(unitId),
          from: day,
          to: addDays(day, 1),
        }).sum;
      const parts = areaBook.children(province.id, day).map(({ id }) => of(id));
      expect(parts).not.toContain(undefined);
      const total = parts.reduce<number>((sum, part) => sum + part!, 0);
      expect(Math.abs(total / of(province.id)! - 1)).toBeLessThan(0.001);
    },
  );

  it('say nothing of inhabitants where a part of the place is not known', () => {
    const [known, unknown] = [ward.id, areaBook.all.find(({ code }) => code === '00000')?.id];
    expect(unknown).toBeUndefined();
    const bare = {
      ...books,
      areaBook: { ...areaBook, population: () => undefined, children: () => [], predecessors: () => [] },
    };
    const place = { unit: ward, places: whole(known), ...july };
    expect(readRegister('POPULATION', place, bare)).toEqual({ series: 'CENSUS_2019' });
  });
});
