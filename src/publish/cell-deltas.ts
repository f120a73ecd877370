import type { CellChange } from '#store';
import { decimalText } from './plain-decimal.js';

/** How coarse a cell is: per day, per month, per month and dimension, per month and histogram value. */
export type CellGrain = 'day' | 'month' | 'by' | 'hist';

/**
 * What a batch adds to one cell: the key's values in the order of the key columns, one amount per amount column. Counts
 * are numbers; money and other decimals are whole millionths, so that no binary fraction ever gets into a sum.
 */
export interface CellDelta {
  readonly key: readonly (string | number)[];
  readonly amounts: (number | bigint)[];
  /** Of a month's cell: its cells of each dimension by member, as far as they have been met. */
  readonly members: (Map<string, CellDelta> | undefined)[];
}

/** What a batch adds to the cells of one fact. */
export type FactDeltas = Readonly<Record<CellGrain, Map<string, CellDelta>>>;

/** No change yet. */
export const emptyDeltas = (): FactDeltas => ({ day: new Map(), month: new Map(), by: new Map(), hist: new Map() });

/** An amount of one measure, by the place of its column. */
export interface AmountToAdd {
  readonly index: number;
  readonly amount: number | bigint;
}

/** The cell of that key, which begins at nothing; `name` is its key joined by `|`. */
export function cellOf(
  cells: Map<string, CellDelta>,
  width: number,
  name: string,
  keyOf: () => CellDelta['key'],
): CellDelta {
  let cell = cells.get(name);
  if (!cell) {
    cell = { key: keyOf(), amounts: new Array<number | bigint>(width).fill(0), members: [] };
    cells.set(name, cell);
  }
  return cell;
}

/** Adds amounts to a cell. */
export function addAmounts({ amounts: held }: CellDelta, amounts: readonly AmountToAdd[]): void {
  for (const { index, amount } of amounts) held[index] = sum(held[index]!, amount);
}

const sum = (held: number | bigint, amount: number | bigint): number | bigint =>
  typeof amount === 'bigint' ? BigInt(held) + amount : (held as number) + amount;

/** The changes to write, without what came to nothing: a batch that moves a dossier and moves it back touches no cell. */
export function changesOf(cells: Map<string, CellDelta>): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const { key, amounts } of cells.values()) {
    if (amounts.every((amount) => amount === 0 || amount === 0n)) continue;
    changes.push({
      key,
      amounts: amounts.map((amount) => (typeof amount === 'bigint' ? decimalText(amount) : amount)),
    });
  }
  return changes;
}
