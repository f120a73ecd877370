import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue, createMeasureBook } from '#metrics';
import { createGuards } from '../../../src/metrics/suppression/guards.js';

const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);
const guardOf = createGuards(catalogue, createMeasureBook(facts));

const guardedBy = (key: string) => {
  const { figures, closed } = guardOf(catalogue.get(key));
  return { figures: figures.map(({ counted, cut }) => [counted, cut]), closed };
};

describe('the shipped catalogue', () => {
  it('guards every metric that shows what another one closes', () => {
    expect(guardedBy('VISITS').figures).toEqual([['visits', 'FACILITY']]);
    expect(guardedBy('BED_OCCUPANCY').figures).toEqual([['visits_ended', 'FACILITY']]);
    expect(guardedBy('DOSSIER_WORKING_DAYS_MEDIAN').figures).toEqual([['dossiers_timed', 'AGENCY']]);
    expect(
      guardedBy('REVISIT_RATE_30_DAYS')
        .figures.map(([counted]) => counted)
        .sort(),
    ).toEqual(['revisits', 'visits_of_subjects']);
  });

  it('tells reports from the field, but not by the category whose few are closed', () => {
    expect(guardedBy('CITY_REPORTS_RECEIVED')).toEqual({ figures: [], closed: ['CATEGORY'] });
    expect(guardedBy('CITY_REPORTS_ON_CONDUCT').figures).toEqual([['city_reports_received', 'AGENCY']]);
  });

  it('guards a composite by what guards its parts', () => {
    expect(guardedBy('DOSSIER_766_SCORE').figures).toContainEqual(['city_reports_rated', 'CATEGORY']);
  });

  it('names a dimension that cells hold for every suppression that has one', () => {
    for (const { key, suppression } of catalogue.all.filter((one) => one.suppression?.by !== undefined)) {
      const cuts = guardedBy(key).figures.map(([, cut]) => cut);
      expect([key, cuts]).toEqual([key, expect.arrayContaining([suppression!.by])]);
    }
  });
});
