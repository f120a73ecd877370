import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { openSectorNumbers, recordOf, type SectorNumbers } from '../sector-numbers.js';

const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);

describe('figures per 1,000 inhabitants', () => {
  it.each([
    ['VISITS_PER_1000', 'visits', 'his'],
    ['DOSSIERS_RECEIVED_PER_1000', 'dossiers_received', 'one-stop'],
    ['CITY_REPORTS_PER_1000', 'city_reports_received', 'ioc'],
    ['PUPILS_PER_1000', 'pupils_enrolled', 'vnedu'],
  ])('%s divide what their sector counts by the inhabitants of the registers', (key, numerator, source) => {
    expect(catalogue.get(key)).toMatchObject({
      numerator,
      denominator: 'register_population',
      factor: 1000,
      unit: 'PER_1000',
      sources: [source],
      dimensions: [],
    });
  });
});

describe('per 1,000 inhabitants of the small world', () => {
  let numbers: SectorNumbers;
  const inhabitants = (unitId: number, count: number, series: 'CENSUS_2019' | 'REGISTERED_2025') =>
    ({ unitId, series, year: 2019, inhabitants: count, method: 'REPORTED', source: 'test' }) as const;
  const report = (id: string, requestedAt: string, unitId: number) =>
    recordOf('city_report', id, { serviceCode: 'HTGT', status: 'OPEN', requestedAt }, unitId);

  beforeAll(async () => {
    numbers = await openSectorNumbers('cross_sector_numbers', [
      inhabitants(1, 1500, 'CENSUS_2019'),
      inhabitants(103, 200, 'CENSUS_2019'),
      inhabitants(3, 4000, 'REGISTERED_2025'),
    ]);
    const roll = { schoolCode: 'S', schoolYear: 'SY2022-2023', classCode: '6A', termCode: 'SY2022-2023' };
    await numbers.publish([
      report('P1', '2023-03-06T01:00:00Z', 103),
      report('P2', '2023-03-07T01:00:00Z', 103),
      report('P3', '2023-03-08T01:00:00Z', 104),
      report('P4', '2025-08-06T01:00:00Z', 201),
      ...['e1', 'e2', 'e3'].map((id) =>
        recordOf('pupil_enrolment', id, { ...roll, classType: 'HOMEROOM', beginDay: '2022-09-05' }),
      ),
    ]);
  });
  afterAll(() => numbers.close());

  it('divides by all who live there: 3 reports of 1,500, 2 of 200', async () => {
    expect(await numbers.value('CITY_REPORTS_PER_1000', '2023-03')).toMatchObject({
      value: 2,
      numerator: 3,
      denominator: 1500,
    });
    expect(await numbers.value('CITY_REPORTS_PER_1000', '2023-03', { areas: [{ unitId: 103 }] })).toMatchObject({
      value: 10,
    });
    // 3 pupils of 1,500 inhabitants.
    expect(await numbers.value('PUPILS_PER_1000', '2023-03')).toMatchObject({ value: 2, denominator: 1500 });
  });

  it('marks that the census of 2019 and the register of 2025 are two series', async () => {
    const before = await numbers.value('CITY_REPORTS_PER_1000', '2023-03');
    const after = await numbers.value('CITY_REPORTS_PER_1000', '2025-08', { areas: [{ unitId: 3 }] });
    expect(after).toMatchObject({ value: 0.25, denominator: 4000, series: 'REGISTERED_2025' });
    expect(before.series).toBe('CENSUS_2019');
  });

  it('is no number where nobody knows how many live there', async () => {
    expect(
      (await numbers.value('CITY_REPORTS_PER_1000', '2023-03', { areas: [{ unitId: 104 }] })).value,
    ).toBeUndefined();
  });
});
