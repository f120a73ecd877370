import { describe, expect, it } from '@jest/globals';
import { periodsBetween } from '#domain';
import type { MetricQuery } from '#metrics';
import { checkQuery } from '../../../src/metrics/query/check-query.js';
import { worldCatalogue } from '../../support/world-catalogue.js';

const query = (more: Partial<MetricQuery>): MetricQuery => ({
  keys: ['CASES_OPENED'],
  areas: [{ unitId: 1 }],
  periods: periodsBetween('2025-01', '2025-02', 'MONTH'),
  snapshot: { n: 1, day: '2026-03-01' },
  ...more,
});

const check = (more: Partial<MetricQuery>) => checkQuery(query(more), worldCatalogue);

describe('checking a question', () => {
  it('answers the definitions in the order asked', () => {
    expect(check({ keys: ['COVERAGE', 'CASES_OPENED'] }).map(({ key }) => key)).toEqual(['COVERAGE', 'CASES_OPENED']);
    expect(check({ by: ['COLOUR'], where: [{ dimension: 'SIZE', in: ['S'] }] })).toHaveLength(1);
  });

  it('refuses an unknown metric and names near ones', () => {
    expect(() => check({ keys: ['CASES_OPENDE'] })).toThrow(
      expect.objectContaining({ code: 'GIANH_UNKNOWN_METRIC', message: expect.stringContaining('CASES_OPENED') }),
    );
  });

  it('refuses an unknown dimension, to cut by or to filter by, and names near ones', () => {
    expect(() => check({ by: ['COLOR'] })).toThrow(
      expect.objectContaining({
        code: 'GIANH_UNKNOWN_DIMENSION',
        message: 'CASES_OPENED cannot be cut by COLOR: it has COLOUR, SIZE. Did you mean COLOUR?',
      }),
    );
    expect(() => check({ where: [{ dimension: 'SHAPE', in: ['X'] }] })).toThrow(
      expect.objectContaining({ code: 'GIANH_UNKNOWN_DIMENSION' }),
    );
    expect(() => check({ keys: ['COVERAGE'], by: ['COLOUR'] })).toThrow(
      expect.objectContaining({ message: 'COVERAGE cannot be cut by COLOUR: it has no dimensions.' }),
    );
  });

  it('refuses two break-downs at once', () => {
    expect(() => check({ by: ['COLOUR', 'SIZE'] })).toThrow(
      expect.objectContaining({ code: 'GIANH_UNKNOWN_DIMENSION' }),
    );
  });

  it('refuses more than 50,000 values at once and says how many', () => {
    const areas = Array.from({ length: 25_001 }, () => ({ unitId: 1 }));
    expect(() => check({ areas })).toThrow(
      expect.objectContaining({ code: 'GIANH_RANGE_TOO_LARGE', details: { values: 50_002, limit: 50_000 } }),
    );
    expect(check({ areas: areas.slice(1) })).toHaveLength(1);
  });
});
