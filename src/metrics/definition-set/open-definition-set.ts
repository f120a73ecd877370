import type { Fact, Measure, RecordShape } from '#domain';
import { createCatalogue } from '../definition/create-catalogue.js';
import { createMeasureBook, type MeasureBook } from '../definition/measure-book.js';
import { measureParts } from '../definition/measure-parts.js';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { DefinitionSet } from './definition-set.js';

/**
 * The definitions of an earlier set, ready to be asked: formulas and measures are those of then.
 *
 * Cells and records keep only what this program still counts and stores: a measure that is gone, or that looks at a field
 * that is gone, is left out with every definition that needs it, so that asking for them is refused with
 * GIANH_UNKNOWN_METRIC instead of answered wrongly.
 */
export function openDefinitionSet(
  set: DefinitionSet,
  facts: readonly Fact[],
): { readonly catalogue: MetricCatalogue; readonly measures: MeasureBook } {
  const ofThen = facts.map((fact): Fact => {
    const kept = set.facts.find((stored) => stored.fact === fact.name);
    if (!kept) return { ...fact, dimensions: [], measures: [] };
    const dimensions = kept.dimensions.filter(({ field }) => fact.shapes.some((shape) => hasFields(shape, [field])));
    return { ...fact, dimensions, measures: kept.measures.filter((measure) => isKept(measure, fact)) };
  });
  const known = whole(ofThen.flatMap(({ measures }) => measures));
  const whatIs = ofThen.map((fact) => ({ ...fact, measures: fact.measures.filter(({ key }) => known.has(key)) }));
  const stored = new Set(set.facts.flatMap(({ measures }) => measures.map(({ key }) => key)));
  const isAnswerable = (names: readonly (string | undefined)[]): boolean =>
    names.every((name) => name === undefined || known.has(name) || !stored.has(name));
  const definitions = set.definitions.filter(({ numerator, denominator, rules }) =>
    isAnswerable([numerator, denominator, ...rules.flatMap((rule) => [rule.numerator, rule.denominator])]),
  );
  return { catalogue: createCatalogue(definitions), measures: createMeasureBook(whatIs) };
}

/** Whether cells, or records, still hold what a measure of then looks at. */
function isKept(measure: Measure, fact: Fact): boolean {
  const fieldsAre = (kind: string, fields: readonly string[]): boolean =>
    fact.shapes.some((shape) => shape.kind === kind && hasFields(shape, fields));
  if (measure.type === 'CELL' || measure.type === 'HISTOGRAM') {
    const looked = [measure.day, measure.when, measure.type === 'CELL' ? measure.add : measure.value];
    const fields = looked.filter((field) => typeof field === 'string');
    const counted = fact.measures.some(({ key, type }) => key === measure.key && type === measure.type);
    return counted && fieldsAre(measure.record, fields);
  }
  if (measure.type === 'DISTINCT_RECORDS') {
    const looked = [measure.day, measure.when, measure.member];
    return fieldsAre(
      measure.record,
      looked.filter((field) => field !== undefined),
    );
  }
  if (measure.type === 'PUBLISHED') return fieldsAre(measure.record, [measure.value, ...Object.keys(measure.where)]);
  return true;
}

function hasFields(shape: RecordShape, names: readonly string[]): boolean {
  const fields = new Set([
    ...[...shape.fields, ...shape.derived].map(({ name }) => name),
    ...shape.references.map(({ field }) => field),
  ]);
  return names.every((name) => fields.has(name));
}

/** Keys of the measures of which every part, over any number of steps, is there too. */
function whole(measures: readonly Measure[]): ReadonlySet<string> {
  let known = measures;
  for (;;) {
    const keys = new Set(known.map(({ key }) => key));
    const next = known.filter((measure) => measureParts(measure).every((part) => keys.has(part)));
    if (next.length === known.length) return keys;
    known = next;
  }
}
