import { describe, expect, it } from '@jest/globals';
import { dossierFact } from '#domain';

const { measures, shapes, dimensions } = dossierFact;
const fieldsOf = (kind: string) => {
  const shape = shapes.find((candidate) => candidate.kind === kind)!;
  return new Map([...shape.fields, ...shape.derived].map(({ name, type }) => [name, type]));
};

describe('the fact of dossiers', () => {
  it('measures only fields that its records have, by day and condition', () => {
    for (const measure of measures) {
      if (measure.type !== 'CELL' && measure.type !== 'HISTOGRAM') continue;
      const fields = fieldsOf(measure.record);
      expect([measure.key, fields.get(measure.day)]).toEqual([measure.key, 'day']);
      if (measure.when !== undefined) expect([measure.key, fields.get(measure.when)]).toEqual([measure.key, 'boolean']);
      if (measure.type === 'CELL' && measure.add !== 1) expect(fields.get(measure.add)).toBe('integer');
      if (measure.type === 'HISTOGRAM') expect(fields.get(measure.value)).toBe('integer');
    }
    for (const { field } of dimensions) expect(fieldsOf('dossier').get(field)).toBe('text');
  });

  it('builds stocks, sums and coverage from cells it has', () => {
    const keys = measures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const measure of measures) {
      if (measure.type === 'STOCK') expect(keys).toEqual(expect.arrayContaining([measure.opened, measure.closed]));
      if (measure.type === 'SUM') expect(keys).toEqual(expect.arrayContaining([...measure.terms]));
      if (measure.type === 'ACTIVE_UNITS' || measure.type === 'DISTINCT') expect(keys).toContain(measure.counted);
    }
  });
});
