import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue, metricSectors } from '#metrics';
import { renderMetricPages } from '../../src/cli/metrics/render-metric-pages.js';
import { expectGenerated } from './generated-text.js';
import { filesUnder } from './tracked-files.js';

const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);
const pages = renderMetricPages(catalogue);

describe('docs/metrics', () => {
  it.each(pages.map(({ file, text }) => [file, text] as const))(
    '%s is as `gianh metrics docs` writes it',
    (file, text) => {
      expectGenerated(`docs/metrics/${file}`, text);
    },
  );

  it('has a page for each sector that has metrics, and tells of every metric once', () => {
    const sectors = metricSectors.filter((sector) => catalogue.all.some((metric) => metric.sector === sector));
    expect(pages).toHaveLength(sectors.length + 1);
    const told = pages.flatMap(({ text }) => [...text.matchAll(/^## (\w+)$/gm)].map(([, key]) => key!));
    expect(told.toSorted()).toEqual(catalogue.all.map(({ key }) => key));
    const expected = pages.map(({ file }) => `docs/metrics/${file}`);
    expect(filesUnder('docs/metrics', '.md').filter((path) => !expected.includes(path))).toEqual([]);
  });
});
