import { describe, expect, it } from '@jest/globals';
import { readAreaSeeds, readCalendarSeeds, readRegisterSeeds } from '#config';
import { createWorld, demoPassword } from '#simulators';

const seeds = new URL('../../../seeds/', import.meta.url).pathname;
const rows = {
  areas: readAreaSeeds(`${seeds}areas`),
  calendars: readCalendarSeeds(`${seeds}calendars`),
  registers: readRegisterSeeds(`${seeds}registers`),
};
const world = createWorld(rows, { seed: 7, secret: 'made up' });
const atLevel = (day: string, level: string) => world.offices(day).filter((office) => office.level === level);
const sum = (weights: readonly { readonly weight: number }[]) => weights.reduce((all, { weight }) => all + weight, 0);

describe('the world the stand-ins deliver from', () => {
  it.each([
    ['2020-01-31', 159, 8, 18],
    ['2020-02-01', 151, 8, 18],
    ['2024-11-30', 151, 8, 18],
    ['2024-12-01', 145, 8, 18],
    ['2025-03-01', 145, 8, 12],
    ['2025-06-30', 145, 8, 12],
    ['2025-07-01', 78, 0, 12],
    ['2026-11-23', 78, 0, 12],
  ])('on %s has %i commune, %i district and %i department offices', (day, communes, districts, departments) => {
    expect(atLevel(day, 'COMMUNE')).toHaveLength(communes);
    expect(atLevel(day, 'DISTRICT')).toHaveLength(districts);
    expect(atLevel(day, 'PROVINCE')).toHaveLength(departments);
    expect(world.communes(day)).toHaveLength(communes);
    expect(new Set(atLevel(day, 'COMMUNE').map(({ areaCode }) => areaCode)).size).toBe(communes);
    expect(sum(world.offices(day))).toBeCloseTo(1, 9);
  });

  it('keeps 895,430 inhabitants through the reforms inside Quảng Bình', () => {
    for (const day of ['2020-01-01', '2021-07-09', '2025-01-01']) {
      expect(world.communes(day).reduce((all, { inhabitants }) => all + inhabitants, 0)).toBe(895_430);
    }
  });

  it('turns the office prefix from H46 to H50 on 2025-07-01', () => {
    expect(world.offices('2025-06-30').every(({ agencyCode }) => agencyCode.endsWith('.H46'))).toBe(true);
    expect(world.offices('2025-07-01').every(({ agencyCode }) => agencyCode.endsWith('.H50'))).toBe(true);
  });

  it('has 51 schools with 1,750 teachers from the school year 2020 on', () => {
    for (const day of ['2020-09-01', '2021-07-09', '2025-07-01']) {
      expect(world.schools(day)).toHaveLength(51);
      expect(world.schools(day).reduce((all, { teachers }) => all + teachers, 0)).toBe(1_750);
    }
    expect(world.schools('2020-08-31')).toEqual([]);
  });

  it('has the facilities of old Quảng Trị from 2025-07-01 only', () => {
    expect(world.facilities('2020-01-01')).toHaveLength(10);
    expect(world.facilities('2025-06-30')).toHaveLength(30);
    expect(world.facilities('2025-07-01')).toHaveLength(42);
    expect(sum(world.facilities('2025-07-01'))).toBeCloseTo(1, 9);
  });

  it('has offices for city reports on every day', () => {
    expect(world.cityOffices('2021-07-09').map(({ areaCode }) => areaCode)).toEqual(['44', '450', '458']);
    expect(world.cityOffices('2025-07-01')).toHaveLength(4);
  });

  it('offers procedures for each level of office that stands', () => {
    const levels = (day: string) => new Set(world.proceduresOn(day).flatMap((procedure) => procedure.levels));
    expect(levels('2025-06-30')).toEqual(new Set(['COMMUNE', 'DISTRICT', 'PROVINCE']));
    expect(levels('2025-07-01')).toEqual(new Set(['COMMUNE', 'PROVINCE']));
  });

  it('works on weekdays without holidays and on the Saturdays swapped for them', () => {
    expect(world.isWorkingDay('2021-07-09')).toBe(true);
    expect(world.isWorkingDay('2021-07-10')).toBe(false);
    expect(world.isWorkingDay('2021-09-02')).toBe(false);
    expect(world.isWorkingDay('2025-04-26')).toBe(true);
    expect(world.isWorkingDay('2025-05-02')).toBe(false);
  });

  it('gives the same streams and lists under the same seed, in whatever order they are asked for', () => {
    const again = createWorld(rows, { seed: 7, secret: 'made up' });
    again.random('other').next();
    expect(again.offices('2025-07-01')).toEqual(world.offices('2025-07-01'));
    expect(again.random('dossiers').digits(30)).toBe(world.random('dossiers').digits(30));
    expect(again.procedures).toEqual(world.procedures);
    expect(createWorld(rows, { seed: 8, secret: 'made up' }).random('dossiers').digits(30)).not.toBe(
      world.random('dossiers').digits(30),
    );
    expect(world.offices('2025-07-02')).toBe(world.offices('2026-01-01'));
  });

  it('gives each reporter a password of its own that the hub can derive', () => {
    const passwords = world.offices('2021-07-09').map(({ password }) => password);
    expect(new Set(passwords).size).toBe(passwords.length);
    const office = world.offices('2021-07-09')[0]!;
    expect(office.password).toBe(demoPassword('made up', 'one-stop', office.login));
    expect(demoPassword('another', 'one-stop', office.login)).not.toBe(office.password);
  });
});
