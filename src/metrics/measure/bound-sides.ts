import type { Period } from '#domain';
import type { MetricDefinition, MetricRule } from '../definition/metric-definition.js';
import { ruleAt, sidesOf } from '../definition/rule-at.js';
import type { BoundMeasure } from './bound-measure.js';
import type { MeasureReader } from './create-measure-reader.js';

/** The measures of a metric's numerator and denominator; of a composite, and of what is not delivered, none. */
export interface BoundSides {
  readonly above?: BoundMeasure;
  readonly below?: BoundMeasure;
}

/** Finds the sides of the edition in force at the end of a period; those of every edition are bound once. */
export function createBoundSides(
  measures: MeasureReader,
): (definition: MetricDefinition, period: Pick<Period, 'to'>) => BoundSides {
  const known = new Map<MetricDefinition, Map<MetricRule | undefined, BoundSides>>();
  return (definition, period) => {
    const rule = ruleAt(definition, period);
    let editions = known.get(definition);
    if (!editions) known.set(definition, (editions = new Map()));
    let sides = editions.get(rule);
    if (!sides) {
      const [above, below] = sidesOf(definition, rule).map(measures);
      editions.set(rule, (sides = { above, below }));
    }
    return sides;
  };
}
