import { isDivided } from '../definition/metric-enums.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import { absent } from './absent.js';
import { fractionOf } from './fraction.js';
import type { Outcome } from './outcome.js';
import { percentileOf } from './percentile-of.js';
import type { ReadPart } from './read-sides.js';
import { exactQuotient, roundDecimal, roundQuotient } from './round-quotient.js';
import { withoutDust } from './without-dust.js';

/** Values of a histogram at or above this share the last bin, so a percentile there is unknown. */
const lastBin = 10_000;

/** The number that the sides of a metric make, rounded once; nothing found is zero only where somebody delivered. */
export function settle({ definition, sides, path }: ReadPart, delivered: boolean): Outcome {
  const numerator = sides.numerator === undefined ? undefined : withoutDust(sides.numerator);
  const denominator = sides.denominator === undefined ? undefined : withoutDust(sides.denominator);
  const { kind, decimals } = definition;
  if (kind === 'PERCENTILE') return percentile(definition, sides.counts ?? new Map(), delivered);
  if (path === 'PUBLISHED') return published(definition, numerator, denominator);
  const nothing = (numerator ?? 0) === 0 && (sides.registered || (denominator ?? 0) === 0);
  if (nothing && !delivered) return absent('NO_DATA');
  return isDivided(kind) ? quotient(definition, numerator ?? 0, denominator ?? 0) : plain(numerator ?? 0, decimals);
}

function quotient({ decimals, factor }: MetricDefinition, numerator: number, denominator: number): Outcome {
  if (denominator === 0) return { ...absent('ZERO_DENOMINATOR'), numerator, denominator };
  const value = roundQuotient(numerator, denominator, decimals, factor);
  return { value, exact: () => exactQuotient(numerator, denominator, factor), numerator, denominator };
}

const plain = (value: number, decimals: number): Outcome => ({
  value: roundDecimal(value, decimals),
  exact: () => fractionOf(value),
});

function percentile(definition: MetricDefinition, counts: ReadonlyMap<number, number>, delivered: boolean): Outcome {
  const known = new Map([...counts].map(([value, count]) => [value >= lastBin ? Infinity : value, count]));
  const value = percentileOf(known, definition.quantile!);
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (value === undefined) return delivered ? { ...absent('ZERO_DENOMINATOR'), denominator: 0 } : absent('NO_DATA');
  if (value === Infinity) return { ...absent('BEYOND_BINS'), denominator: counted };
  return { ...plain(value, definition.decimals), denominator: counted };
}

/** A figure as published, or the quotient of two of them; NaN is one that its publisher withheld. */
function published(definition: MetricDefinition, figure: number | undefined, divisor: number | undefined): Outcome {
  const sides = isDivided(definition.kind) ? [figure, divisor] : [figure];
  if (sides.includes(undefined)) return absent('NO_DATA');
  if (sides.some(Number.isNaN)) return absent('NOT_PUBLISHED');
  return sides.length === 2 ? quotient(definition, figure!, divisor!) : plain(figure!, definition.decimals);
}
