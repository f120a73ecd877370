/**
 * Which of some sums of cells follow from published sums of cells: those that lie in the row space of the published ones,
 * by Gaussian elimination in whole numbers. It knows nothing of what hid them.
 */
export function derivable(
  published: readonly ReadonlySet<number>[],
  asked: readonly ReadonlySet<number>[],
): readonly boolean[] {
  const rows = new Map<number, Map<number, bigint>>();
  const reduce = (cells: Iterable<number>): Map<number, bigint> => {
    const row = new Map([...cells].map((cell) => [cell, 1n]));
    for (;;) {
      const pivot = [...row.keys()].find((cell) => rows.has(cell));
      if (pivot === undefined) return row;
      const other = rows.get(pivot)!;
      const [own, its] = [row.get(pivot)!, other.get(pivot)!];
      const divisor = gcd(own, its);
      for (const [cell, factor] of row) row.set(cell, (factor * its) / divisor);
      for (const [cell, factor] of other) {
        const left = (row.get(cell) ?? 0n) - (factor * own) / divisor;
        if (left === 0n) row.delete(cell);
        else row.set(cell, left);
      }
    }
  };
  for (const cells of published) {
    const row = reduce(cells);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    // Rows found before may hold the new pivot: reducing goes on until none of them is left.
    rows.set(pivot, row);
  }
  return asked.map((cells) => reduce(cells).size === 0);
}

function gcd(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
