import type { MetricDefinition } from '../definition/metric-definition.js';
import { absent } from './absent.js';
import { partPoints, type PartPoints, totalPoints } from './composite-points.js';
import { fractionOf, plus, roundFraction, zero } from './fraction.js';
import type { MetricPart, MetricPartGroup } from './metric-part.js';
import type { Outcome } from './outcome.js';
import type { ReadPart } from './read-sides.js';

/**
 * The points of a composite, from the exact values of its parts in the same row; the parts stay visible. A part without
 * a value makes the whole absent with that part's reason, unless the definition says what becomes of it.
 */
export function compositeOutcome(
  definition: MetricDefinition,
  parts: ReadonlyMap<string, ReadPart>,
  outcomeOf: (part: ReadPart) => Outcome,
): Outcome {
  const { groups, partDecimals, decimals } = definition;
  const worthOf = (metric: string) => {
    const part = parts.get(metric);
    const { exact, absence, reason }: Outcome = part ? outcomeOf(part) : absent('NO_DATA');
    return { exact: exact?.(), absence, reason };
  };
  const points = partPoints(groups, worthOf, partDecimals);
  const shown = {
    parts: points.map((one) => shownPart(one, parts.get(one.part.metric)?.definition.decimals ?? decimals, decimals)),
    groups: groups.map(({ key, name }) => shownGroup(key, name, points, decimals)),
  };
  const refusing = points.find(({ points: earned, treatment }) => earned === undefined && treatment === undefined);
  const total = totalPoints(points);
  if (refusing === undefined && total !== undefined) {
    return { ...shown, value: roundFraction(total, decimals), exact: () => total };
  }
  const { absence, reason, part } = (refusing ?? points[0])!;
  return {
    ...shown,
    absence,
    reason: { vi: `${part.metric}: ${reason?.vi ?? ''}`, en: `${part.metric}: ${reason?.en ?? ''}` },
  };
}

function shownPart(
  { group, part, exact, points, treatment, absence, reason }: PartPoints,
  rateDecimals: number,
  decimals: number,
): MetricPart {
  return {
    group,
    metric: part.metric,
    maxPoints: part.maxPoints,
    leftOut: treatment === 'LEAVE_OUT',
    ...(exact === undefined ? { absence, reason } : { rate: roundFraction(exact, rateDecimals) }),
    ...(points === undefined ? {} : { points: roundFraction(points, decimals) }),
  };
}

function shownGroup(
  key: string,
  name: MetricPartGroup['name'],
  points: readonly PartPoints[],
  decimals: number,
): MetricPartGroup {
  const own = points.filter(({ group }) => group === key);
  return {
    key,
    name,
    points: roundFraction(own.map((one) => one.points ?? zero).reduce(plus, zero), decimals),
    maxPoints: roundFraction(own.map(({ part }) => fractionOf(part.maxPoints)).reduce(plus, zero), 6),
  };
}
