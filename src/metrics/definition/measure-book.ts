import { type Fact, type Measure, registerDimensions } from '#domain';
import { closestNames, GianhError } from '#kernel';
import { measureParts } from './measure-parts.js';

/** A measure and the set of cells it belongs to. */
export interface KnownMeasure {
  readonly fact: Fact;
  readonly measure: Measure;
}

/** Every measure of every fact by its key. */
export interface MeasureBook {
  readonly keys: readonly string[];
  /** Every dimension of every fact. */
  readonly dimensions: readonly string[];
  readonly find: (key: string) => KnownMeasure | undefined;
  /** As `find`, but throws GIANH_NOT_FOUND with near matches. */
  readonly get: (key: string) => KnownMeasure;
  /** Dimensions by which the measure can be broken down; empty for what is counted by units of the area book. */
  readonly dimensionsOf: (key: string) => readonly string[];
}

/** Builds the book; a key that two measures share, or a part that its fact has not, is refused with GIANH_INTERNAL. */
export function createMeasureBook(facts: readonly Fact[]): MeasureBook {
  const known = new Map<string, KnownMeasure>();
  for (const fact of facts) {
    for (const measure of fact.measures) {
      const other = known.get(measure.key);
      if (other) throw fault(`${other.fact.name} and ${fact.name} both have a measure ${measure.key}.`);
      known.set(measure.key, { fact, measure });
    }
  }
  for (const { fact, measure } of known.values()) {
    const foreign = measureParts(measure).filter((part) => known.get(part)?.fact !== fact);
    if (foreign.length > 0) throw fault(`${measure.key} is made of ${foreign.join(', ')}: not in ${fact.name}.`);
    if (measure.type === 'DISTINCT' && known.get(measure.counted)?.measure.type !== 'CELL') {
      throw fault(`${measure.key} counts members with ${measure.counted} above zero: that must be a CELL measure.`);
    }
  }

  function get(key: string): KnownMeasure {
    const found = known.get(key);
    if (found) return found;
    const near = closestNames(key, known.keys());
    const hint = near.length > 0 ? ` Near matches: ${near.join(', ')}.` : '';
    throw new GianhError('GIANH_NOT_FOUND', `No fact has a measure ${key}.${hint}`, { key, near });
  }

  function dimensionsOf(key: string): readonly string[] {
    const { fact, measure } = get(key);
    if (measure.type === 'ACTIVE_UNITS' || measure.type === 'VALID_UNITS') return [];
    if (measure.type === 'REGISTER') return registerDimensions[measure.figure];
    if (measure.type === 'DISTINCT') return dimensionsOf(measure.counted);
    if (measure.type === 'WHOLE') return dimensionsOf(measure.of);
    if (measure.type === 'STOCK' || measure.type === 'SUM' || measure.type === 'DIFFERENCE') {
      const [first = [], ...others] = measureParts(measure).map(dimensionsOf);
      return first.filter((dimension) => others.every((dimensions) => dimensions.includes(dimension)));
    }
    const shape = fact.shapes.find(({ kind }) => kind === measure.record);
    const fields = new Set([...(shape?.fields ?? []), ...(shape?.derived ?? [])].map(({ name }) => name));
    return fact.dimensions.filter(({ field }) => fields.has(field)).map(({ dimension }) => dimension);
  }

  const dimensions = [...new Set([...known.keys()].flatMap(dimensionsOf))];
  return { keys: [...known.keys()], dimensions, find: (key) => known.get(key), get, dimensionsOf };
}

const fault = (problem: string): GianhError =>
  new GianhError('GIANH_INTERNAL', `The facts contradict themselves: ${problem}`);
