import type { AbsentTreatment, CompositeGroup, CompositePart, TreatedAbsence } from '../definition/composite.js';
import type { Bilingual } from '../definition/metric-definition.js';
import { between, type Fraction, fractionOf, minus, over, plus, roundedFraction, times, zero } from './fraction.js';
import type { Absence } from './absence.js';

/** What a part is worth: its exact value, or why it has none. */
export interface PartWorth {
  readonly exact?: Fraction;
  readonly absence?: Absence;
  readonly reason?: Bilingual;
}

/** Points of one part: none earned with an absence, unless its definition says what an absence earns. */
export interface PartPoints extends PartWorth {
  readonly group: string;
  readonly part: CompositePart;
  readonly points?: Fraction;
  /** What its definition does with its absence; absent: that makes the whole absent. */
  readonly treatment?: AbsentTreatment;
}

const one: Fraction = { top: 1n, bottom: 1n };
const hundred: Fraction = { top: 100n, bottom: 1n };

/** Points of every part, from exact values; rounded only where the rule itself rounds them (`decimals`). */
export function partPoints(
  groups: readonly CompositeGroup[],
  worthOf: (metric: string) => PartWorth,
  decimals?: number,
): readonly PartPoints[] {
  return groups.flatMap(({ key, parts }) =>
    parts.map((part): PartPoints => {
      const worth = scaled(worthOf(part.metric), part.scale === undefined ? undefined : worthOf(part.scale));
      const named = { group: key, part, ...worth };
      if (worth.exact !== undefined) {
        const points = earned(worth.exact, part);
        return { ...named, points: decimals === undefined ? points : roundedFraction(points, decimals) };
      }
      const treatment = part.whenAbsent[worth.absence as TreatedAbsence];
      return treatment === 'ZERO_POINTS' ? { ...named, treatment, points: zero } : { ...named, treatment };
    }),
  );
}

/** All points: those of the parts that count, scaled up by the maximum of those left out; none when all are. */
export function totalPoints(parts: readonly PartPoints[]): Fraction | undefined {
  const counted = parts.filter(({ points }) => points !== undefined);
  if (counted.length === 0) return undefined;
  const maximum = (of: readonly PartPoints[]) => of.map(({ part }) => fractionOf(part.maxPoints)).reduce(plus, zero);
  const sum = counted.map(({ points }) => points!).reduce(plus, zero);
  return counted.length === parts.length ? sum : over(times(sum, maximum(parts)), maximum(counted));
}

function scaled(worth: PartWorth, scale: PartWorth | undefined): PartWorth {
  if (worth.exact === undefined || scale === undefined) return worth;
  return scale.exact === undefined ? scale : { exact: times(worth.exact, over(scale.exact, hundred)) };
}

/** Linear from none at `zeroAt` to all at `fullAt`, and no more than that. */
function earned(value: Fraction, { zeroAt, fullAt, maxPoints }: CompositePart): Fraction {
  const from = fractionOf(zeroAt);
  const share = over(minus(value, from), minus(fractionOf(fullAt), from));
  return times(between(zero, share, one), fractionOf(maxPoints));
}
