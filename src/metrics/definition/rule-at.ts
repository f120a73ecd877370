import type { Period } from '#domain';
import type { MetricDefinition, MetricRule } from './metric-definition.js';

/** The edition of the formula in force on the period's last day; none before or after the authority. */
export const ruleAt = ({ rules }: MetricDefinition, { to }: Pick<Period, 'to'>): MetricRule | undefined =>
  rules.find(
    ({ validFrom, validTo }) =>
      !(validFrom !== undefined && validFrom >= to) && !(validTo !== undefined && validTo < to),
  );

/** Numerator and denominator of that edition; none of a composite, and of what is not delivered or not in force. */
export const sidesAt = (definition: MetricDefinition, period: Pick<Period, 'to'>): readonly string[] =>
  sidesOf(definition, ruleAt(definition, period));

/** The same of an edition already found. */
export function sidesOf(definition: MetricDefinition, rule: MetricRule | undefined): readonly string[] {
  if (rule === undefined || definition.notDelivered !== undefined || definition.kind === 'COMPOSITE') return [];
  const [above, below] = [rule.numerator ?? definition.numerator, rule.denominator ?? definition.denominator];
  return [above, below].filter((key) => key !== undefined);
}
