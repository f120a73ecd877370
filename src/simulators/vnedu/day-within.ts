import type { Random } from '../province/random.js';

const dayMs = 86_400_000;

/** A day after `from` and before `to`, both `YYYY-MM-DD`. */
export function dayWithin(from: string, to: string, random: Random): string {
  const [first, last] = [Date.parse(from) / dayMs + 1, Date.parse(to) / dayMs - 1];
  return new Date(random.int(first, last) * dayMs).toISOString().slice(0, 10);
}
