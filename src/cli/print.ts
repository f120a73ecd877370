/** Prints an answer: as JSON for scripts, else as text. */
export function print(json: boolean | undefined, value: unknown, text: () => string): void {
  console.log(json ? JSON.stringify(value, undefined, 2) : text());
}

/** Rows as columns that line up; the first row is the header. */
export function columns(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = cells[0]?.map((_, index) => Math.max(...cells.map((row) => [...row[index]!].length))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat(widths[index]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
