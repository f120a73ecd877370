import type { Amounts } from './bound-measure.js';

/** Sums of amounts per member, each with its sign. */
export function combineAmounts(...parts: readonly (readonly [sign: 1 | -1, amounts: Amounts])[]): Amounts {
  const sums = new Map<string, number>();
  for (const [sign, amounts] of parts) {
    for (const [member, amount] of amounts) sums.set(member, (sums.get(member) ?? 0) + sign * amount);
  }
  return sums;
}
