import { describe, expect, it } from '@jest/globals';
import { facts } from '#domain';

const ours = facts.filter(({ name }) => ['school', 'city_report', 'indicator', 'index_score'].includes(name));

describe.each(ours)('the fact $name', (fact) => {
  const namesOf = (kind: string): readonly string[] => {
    const shape = fact.shapes.find((candidate) => candidate.kind === kind)!;
    return [...shape.fields, ...shape.derived, ...shape.references.map(({ field }) => ({ name: field }))].map(
      ({ name }) => name,
    );
  };
  const kinds = fact.shapes.map(({ kind }) => kind);

  it('names in its measures only kinds and fields that its shapes have', () => {
    const missing = fact.measures.flatMap((measure) => {
      if (!('record' in measure)) return [];
      const used = [
        ...('day' in measure ? [measure.day, measure.when] : []),
        ...('value' in measure ? [measure.value] : []),
        ...('where' in measure ? [...Object.keys(measure.where), measure.preference, 'periodCode'] : []),
      ].filter((name) => name !== undefined);
      const names = kinds.includes(measure.record) ? namesOf(measure.record) : [];
      return used.filter((name) => !names.includes(name)).map((name) => `${measure.key}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('has a stock only over flows of its own, and no key twice', () => {
    const keys = fact.measures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const measure of fact.measures)
      if (measure.type === 'STOCK') expect(keys).toEqual(expect.arrayContaining([measure.opened, measure.closed]));
  });

  it('breaks down only by fields that one of its kinds holds', () => {
    const all = kinds.flatMap(namesOf);
    expect(fact.dimensions.filter(({ field }) => !all.includes(field))).toEqual([]);
  });
});
