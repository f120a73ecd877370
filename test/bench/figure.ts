import type { Bench } from './bench.js';

/** What a figure measured of one thing: all rounds, against what was promised. */
export interface Measurement {
  readonly what: string;
  /** `×`, `%`, `s`, `MB`, `rows/s`. */
  readonly unit: string;
  readonly rounds: readonly number[];
  /** Absent: printed for information. The median is held against it. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
  /** Decimals to print. Default 2. */
  readonly decimals?: number;
}

/** What a figure found: measurements, and sentences about where the time went. */
export interface Finding {
  readonly measurements: readonly Measurement[];
  readonly notes: readonly string[];
}

/** One of the figures to reach. */
export interface Figure {
  readonly name: string;
  /** What it measures, in a sentence. */
  readonly about: string;
  readonly run: (bench: Bench) => Promise<Finding>;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Whether a measurement's median keeps its target; `undefined` without one. */
export function isReached({ rounds, target }: Measurement): boolean | undefined {
  if (!target) return undefined;
  return 'atLeast' in target ? median(rounds) >= target.atLeast : median(rounds) <= target.atMost;
}
