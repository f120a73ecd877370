import { sha256 } from '#kernel';
import type { Random } from './random.js';

/** A stream seeded by text: SHA-256 of it is the state of an sfc32 generator (Doty-Humphrey, 32-bit words, period >= 2^32). */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));

  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('Nothing to pick from.');
    return items[int(0, items.length - 1)]!;
  }

  function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    const found = items.find((item) => (rest -= weightOf(item)) < 0);
    return found ?? pick(items.slice(-1));
  }

  function count(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)));
    const limit = Math.exp(-mean);
    let found = 0;
    for (let product = next(); product > limit; product *= next()) found += 1;
    return found;
  }

  function shuffle<Item>(items: readonly Item[]): readonly Item[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = int(0, last);
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  }

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted,
    count,
    shuffle,
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function sfc32(seed: string): () => number {
  const state = sha256(seed);
  const word = (index: number) => Number.parseInt(state.slice(index * 8, index * 8 + 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** One standard normal value (Box and Muller). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
