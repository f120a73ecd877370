import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';

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
