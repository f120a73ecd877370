/** How coarse a cell is: per day, per month, per month and dimension, per month and histogram value. */
export type CellGrain = 'day' | 'month' | 'by' | 'hist';

/** What a batch adds to one cell: the key's values in the order of the key columns, one amount per amount column. */
export interface CellDelta {
  readonly key: readonly (string | number)[];
  readonly amounts: number[];
}

/** What a batch adds to the cells of one fact. */
export type FactDeltas = Readonly<Record<CellGrain, Map<string, CellDelta>>>;

/** No change yet. */
export const emptyDeltas = (): FactDeltas => ({ day: new Map(), month: new Map(), by: new Map(), hist: new Map() });

/** Adds `amount` to one amount of one cell. */
export function addToCell(
  cells: Map<string, CellDelta>,
  width: number,
  key: readonly (string | number)[],
  index: number,
  amount: number,
): void {
  const name = key.join('|');
  let cell = cells.get(name);
  if (!cell) {
    cell = { key, amounts: new Array<number>(width).fill(0) };
    cells.set(name, cell);
  }
  cell.amounts[index]! += amount;
}

/** Drops what came to nothing: a batch that moves a dossier and moves it back touches no cell. */
export function withoutZeros(cells: Map<string, CellDelta>): readonly CellDelta[] {
  return [...cells.values()].filter(({ amounts }) => amounts.some((amount) => amount !== 0));
}
