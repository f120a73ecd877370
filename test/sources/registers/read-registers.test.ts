import { describe, expect, it } from '@jest/globals';
import type { RegisterSeeds } from '#config';
import { createOrganisationBook, createProcedureBook, isOwing } from '#domain';
import { GianhError } from '#kernel';
import { readRegisters } from '#sources';
import { homeBook } from '../../domain/area/home-book.js';
import { homeRegisters, homeRegisterSet, homeSeeds } from './home-registers.js';

const areas = homeBook();
const seeds = homeSeeds();
const set = homeRegisterSet();
const { organisations, procedures, reporters } = homeRegisters();
const book = createOrganisationBook(organisations);
const offices = (kind: string, day: string) => book.on('AGENCY', day).filter(({ subkind }) => subkind === kind);

/** The seeds with one row of a file changed. */
function changed<File extends keyof RegisterSeeds>(
  file: File,
  index: number,
  values: Partial<RegisterSeeds[File][number]['values']>,
): RegisterSeeds {
  const rows = seeds[file].map((row, at) => (at === index ? { ...row, values: { ...row.values, ...values } } : row));
  return { ...seeds, [file]: rows };
}

function faultsOf(given: RegisterSeeds): string {
  try {
    readRegisters(given, areas);
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_SEED_INVALID') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the registers of the home province', () => {
  it.each([
    ['2020-01-31', 159, 8, 18],
    ['2020-02-01', 151, 8, 18],
    ['2021-07-09', 151, 8, 18],
    ['2024-12-01', 145, 8, 18],
    ['2025-03-01', 145, 8, 12],
    ['2025-06-30', 145, 8, 12],
    ['2025-07-01', 78, 0, 12],
  ])(
    'have on %s %i commune offices, %i district offices and %i departments',
    (day, communes, districts, departments) => {
      expect(offices('COMMUNE_OFFICE', day)).toHaveLength(communes);
      expect(offices('DISTRICT_OFFICE', day)).toHaveLength(districts);
      expect(offices('DEPARTMENT', day)).toHaveLength(departments);
    },
  );

  it('have one office for each commune of the home province on each day', () => {
    const home = areas.home('44', '2021-07-09');
    for (const day of ['2020-01-01', '2020-02-01', '2024-12-01', '2025-07-01', '2026-11-23']) {
      const communes = areas.under(home.on(day).id, 'COMMUNE', day).map(({ id }) => id);
      expect(
        offices('COMMUNE_OFFICE', day)
          .map(({ unitId }) => unitId)
          .sort(),
      ).toEqual([...communes].sort());
    }
  });

  it('have 51 schools with 1,750 teachers on every day', () => {
    for (const day of ['2020-09-01', '2021-07-09', '2024-12-01', '2025-07-01']) {
      const schools = book.on('SCHOOL', day);
      expect(schools).toHaveLength(51);
      expect(schools.reduce((sum, { figures }) => sum + figures.teachers!, 0)).toBe(1_750);
      expect(new Set(schools.map(({ name }) => name)).size).toBe(51);
    }
  });

  it('have 30 facilities in Quảng Bình and 12 of old Quảng Trị from 2025-07-01 on', () => {
    expect(book.on('FACILITY', '2025-06-30')).toHaveLength(30);
    expect(book.on('FACILITY', '2025-07-01')).toHaveLength(42);
    expect(book.on('FACILITY', '2021-07-09').filter(({ subkind }) => subkind.endsWith('HOSPITAL'))).toHaveLength(10);
  });

  it('place every version in a unit that stands for its whole validity', () => {
    for (const { key, unitId, from, to } of organisations.organisations) {
      const unit = areas.unit(unitId);
      expect([key, unit.from === undefined || unit.from <= (from ?? '')]).toEqual([key, true]);
      expect([key, unit.to === undefined || (to ?? '9999') <= unit.to]).toEqual([key, true]);
    }
  });

  it('give every office of a commune an heir at each reform and none to the districts', () => {
    for (const office of offices('COMMUNE_OFFICE', '2020-01-01')) {
      const heirs = book.heirs(office.id, '2025-07-01');
      expect(heirs).toHaveLength(1);
      expect(heirs[0]!.code).toMatch(/^000\.\d\d\.50\.H50$/);
      const [unit] = areas.carry(office.unitId, '2025-07-01');
      expect(heirs[0]!.unitId).toBe(unit!.unitId);
    }
    for (const office of offices('DISTRICT_OFFICE', '2020-01-01')) {
      expect(book.heirs(office.id, '2025-07-01')).toEqual([]);
    }
  });

  it('have about 120 procedures, construction permits among them on both sides of the reform', () => {
    const procedureBook = createProcedureBook(procedures);
    expect(procedures.procedures.length).toBeGreaterThanOrEqual(110);
    for (const day of ['2021-07-09', '2025-07-01']) {
      expect(procedureBook.inGroup('CONSTRUCTION_PERMIT', day).length).toBeGreaterThanOrEqual(8);
      expect(procedureBook.on(day).every(({ allowedWorkingDays }) => allowedWorkingDays >= 1)).toBe(true);
    }
    expect(procedureBook.on('2025-07-01').some(({ levels }) => levels.includes('DISTRICT'))).toBe(false);
  });

  it('name an office to call for every reporter, and its organisation stands while it owes', () => {
    for (const reporter of reporters) {
      const first = book.find(reporter.organisationKind, reporter.organisationCode, reporter.from);
      expect([reporter.code, first?.name]).toEqual([reporter.code, reporter.name]);
      expect(reporter.contactOffice).not.toBe('');
    }
    const owing = (source: string, day: string) =>
      reporters.filter((row) => row.source === source && isOwing(row, day));
    expect(owing('one-stop', '2021-07-09')).toHaveLength(151 + 8 + 18);
    expect(owing('one-stop', '2025-07-01')).toHaveLength(78 + 12);
    expect(owing('vnedu', '2021-07-09')).toHaveLength(51);
    expect(owing('his', '2020-06-01')).toHaveLength(10);
    expect(owing('indices', '2025-07-01').map(({ code }) => code)).toEqual(['000.00.02.H50']);
  });
});

describe('reading registers', () => {
  it('keeps file and line of every record, without folders of this machine', () => {
    const office = set.organisations.find(({ code }) => code === '000.00.00.H46')!;
    expect(office.provenance).toEqual({ file: 'registers/agencies.csv', line: 2 });
  });

  it('gives equal registers an equal hash, whatever the order of rows, and others another', () => {
    const shuffled = {
      ...seeds,
      agencies: [...seeds.agencies].reverse(),
      procedures: [...seeds.procedures].reverse(),
      procedureGroups: [...seeds.procedureGroups].reverse(),
    };
    expect(readRegisters(shuffled, areas).hash).toBe(set.hash);
    expect(readRegisters(changed('agencies', 0, { name: 'Another' }), areas).hash).not.toBe(set.hash);
    expect(set.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses an area that does not stand on its day', () => {
    expect(faultsOf(changed('agencies', 0, { area_code: '99999' }))).toContain(
      'agencies.csv, line 2, area_code: no area unit 99999 stands on 2020-01-01',
    );
  });

  it('refuses a version that outlives its unit', () => {
    const index = seeds.agencies.findIndex(({ values }) => values.area_code === '18862');
    expect(faultsOf(changed('agencies', index, { valid_to: '2020-03-01', succeeded_by: '' }))).toContain(
      'area_code: 18862 Phường Đồng Mỹ stands from unknown to 2020-02-01 only',
    );
  });

  it('refuses two versions of one code on the same day', () => {
    const index = seeds.schools.findIndex(({ values }) => values.valid_from === '2020-02-01');
    const earlier = changed('schools', index, { valid_from: '2020-01-15' });
    expect(faultsOf(earlier)).toMatch(/schools\.csv, line \d+, valid_from: \d+ is also valid then by line \d+/);
  });

  it('refuses an unknown parent, a succession without target and an end before the start', () => {
    expect(faultsOf(changed('agencies', 1, { parent_code: '000.00.77.H46' }))).toContain(
      'line 3, parent_code: no 000.00.77.H46 stands on 2020-01-01',
    );
    expect(faultsOf(changed('agencies', 1, { succeeded_by: '000.00.77.H50' }))).toContain(
      'line 3, succeeded_by: no 000.00.77.H50 stands on 2025-07-01',
    );
    const open = seeds.facilities.findIndex(({ values }) => values.valid_to === '');
    expect(faultsOf(changed('facilities', open, { succeeded_by: '00001' }))).toContain('nothing ends');
    expect(faultsOf(changed('facilities', open, { valid_to: '2025-07-01' }))).toContain(
      'valid_to: 2025-07-01 is not after valid_from 2025-07-01',
    );
  });

  it('refuses procedures that succeed into nothing, groups of unknown procedures and groups with two names', () => {
    const ended = seeds.procedures.findIndex(({ values }) => values.valid_to !== '');
    expect(faultsOf(changed('procedures', ended, { succeeded_by: '9.999999' }))).toContain('no 9.999999 stands');
    expect(faultsOf(changed('procedureGroups', 0, { procedure_code: '9.999999' }))).toContain(
      'procedure-groups.csv, line 2, procedure_code: no procedure 9.999999 is in the register',
    );
    expect(faultsOf(changed('procedureGroups', 1, { group_name: 'Khác' }))).toContain('line 3, group_name');
    const first = seeds.procedureGroups[0]!.values.procedure_code;
    expect(faultsOf(changed('procedureGroups', 20, { procedure_code: first }))).toContain(
      `line 22, group_code: ${first} is in CONSTRUCTION_PERMIT before: dossiers are counted in one group`,
    );
  });

  it('refuses reporters of organisations that do not stand', () => {
    expect(faultsOf(changed('reporters', 0, { organisation_code: '000.00.77.H46' }))).toContain(
      'reporters.csv, line 2, organisation_code: no AGENCY 000.00.77.H46 stands on 2020-01-01',
    );
  });

  it('reports all faults of all files at once', () => {
    const two = {
      ...changed('agencies', 0, { area_code: '99999' }),
      ...{ reporters: changed('reporters', 0, { organisation_code: 'x' }).reporters },
    };
    const message = faultsOf(two);
    expect(message).toContain('Seed files have 2 fault(s)');
    expect(message).toContain('agencies.csv');
    expect(message).toContain('reporters.csv');
  });
});
