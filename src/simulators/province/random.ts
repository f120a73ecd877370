/** A deterministic stream of random values; the same name under the same seed gives the same stream on any machine. */
export interface Random {
  /** 0 <= x < 1. */
  next(): number;
  /** A whole number, both bounds possible. */
  int(min: number, max: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks with probability in proportion to the weight. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  /** How often something happens whose mean is given (Poisson; normal approximation above 60). */
  count(mean: number): number;
  /** The items in another order; the given list stays as it is. */
  shuffle<Item>(items: readonly Item[]): readonly Item[];
  /** That many decimal digits. */
  digits(length: number): string;
  /** An independent stream; drawing from it moves this one not at all. */
  fork(name: string): Random;
}
