import { dayNumber } from '../day/day-number.js';
import type { Day } from '../day/day.js';
import type { Period } from '../period/period.js';
import type { Goal, Target } from './target.js';

export const standings = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'NO_TARGET'] as const;

/** How a value stands to its target; NO_TARGET also where there is nothing to be measured. */
export type Standing = (typeof standings)[number];

/** What was reached: a figure (of a metric of ranks the rank, of one of bands the band's place), or a group by its name. */
export interface Reached {
  readonly value?: number;
  readonly band?: string;
}

/** How far the period has run, and whether the figure grows with it (a count or a sum) or not (a rate, a stock, a rank). */
export interface Pace {
  /** Share of the period that is over, 0 < progress <= 1. */
  readonly progress: number;
  readonly grows: boolean;
}

/** Largest share by which the pace may miss the target and still be AT_RISK. */
const nearly = 0.05;

/**
 * ON_TRACK when the linear pace to the period's end reaches the target, AT_RISK when it misses it by less than 5 % of
 * it, else OFF_TRACK. Of a period that is over the pace is the value itself. A band is reached or not: by its name, or,
 * where the target knows the band's place, by being in that band or a better one.
 */
export function standing(reached: Reached, target: Target | undefined, pace: Pace): Standing {
  if (target === undefined) return 'NO_TARGET';
  const { goal } = target;
  if (goal.kind === 'BAND') {
    const isReached = reachesBand(reached, goal);
    return isReached === undefined ? 'NO_TARGET' : isReached ? 'ON_TRACK' : 'OFF_TRACK';
  }
  if (reached.value === undefined || (pace.grows && pace.progress <= 0)) return 'NO_TARGET';
  const expected = pace.grows ? reached.value / Math.min(pace.progress, 1) : reached.value;
  const missed = missedBy(expected, goal);
  if (missed <= 0) return 'ON_TRACK';
  return missed < nearly * Math.abs(limitOf(goal)) ? 'AT_RISK' : 'OFF_TRACK';
}

/** `undefined` where neither the band's name nor its place is known. */
function reachesBand({ band, value }: Reached, goal: Extract<Goal, { kind: 'BAND' }>): boolean | undefined {
  if (band !== undefined) return band.normalize('NFC') === goal.band.normalize('NFC');
  return value === undefined || goal.place === undefined ? undefined : value <= goal.place;
}

type Measured = Exclude<Goal, { kind: 'BAND' }>;

const limitOf = (goal: Measured): number => (goal.kind === 'RANK_WITHIN' ? goal.rank : goal.value);

const missedBy = (expected: number, goal: Measured): number =>
  goal.kind === 'AT_LEAST' ? limitOf(goal) - expected : expected - limitOf(goal);

/** Share of a period's days that are over on a civil day, that day included; 1 from its last day on, 0 before it begins. */
export function periodProgress({ from, to }: Period, today: Day): number {
  if (today < from) return 0;
  const [first, next, now] = [from, to, today].map(dayNumber) as [number, number, number];
  return Math.min(1, (now + 1 - first) / (next - first));
}
