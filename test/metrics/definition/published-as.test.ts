import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { readAsCatalogue, soundDefinition } from './catalogue-file.js';

const published = soundDefinition
  .replace('key: DOSSIERS_RECEIVED', 'key: PUBLISHED_DOSSIERS')
  .replace('kind: COUNT', 'kind: INDEX')
  .replace('numerator: dossiers_received', 'numerator: grdp_growth')
  .replace('dimensions: [AGENCY]\n', '');
const own = soundDefinition.replace('rules:', 'published_as: PUBLISHED_DOSSIERS\nrules:');

/** What is told of the metric and the published one. */
function told(metric: string, other: string = published): string {
  const texts = {
    'administration/dossiers-received.yaml': metric,
    'administration/published-dossiers.yaml': other,
  };
  try {
    compileCatalogue(readAsCatalogue(texts), facts);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('a metric that somebody else publishes too', () => {
  it('names the published one', () => {
    expect(told(own)).toBe('');
  });

  it.each([
    [
      'a metric that no file defines',
      own.replace('published_as: PUBLISHED', 'published_as: OTHER'),
      published,
      /no file defines OTHER_DOSSIERS/,
    ],
    [
      'a metric in another unit',
      own,
      published.replace('unit: COUNT', 'unit: PERCENT'),
      /is in PERCENT, this metric in COUNT/,
    ],
    [
      'a metric of other periods',
      own,
      published.replace('grains: [MONTH]', 'grains: [YEAR]'),
      /for none of the grains/,
    ],
    [
      'itself',
      own.replace('published_as: PUBLISHED_DOSSIERS', 'published_as: DOSSIERS_RECEIVED'),
      published,
      /is a COUNT: only an INDEX/,
    ],
  ])('is refused when it names %s', (_, metric, other, problem) => {
    expect(told(metric, other)).toMatch(problem);
  });

  it('is not itself published by others', () => {
    expect(told(own, published.replace('rules:', 'published_as: DOSSIERS_RECEIVED\nrules:'))).toMatch(
      /published_as.* is nothing an INDEX has/,
    );
  });

  it('is shipped for city reports and the provincial on-time rate', () => {
    const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);
    const pairs = catalogue.all.filter(({ publishedAs }) => publishedAs !== undefined);
    expect(pairs.map(({ key, publishedAs }) => [key, publishedAs])).toEqual([
      ['CITY_REPORTS_RECEIVED', 'WAREHOUSE_CITY_REPORTS_RECEIVED'],
      ['DOSSIER_ON_TIME_RATE_REPORT', 'WAREHOUSE_DOSSIER_ON_TIME_RATE'],
    ]);
  });
});
