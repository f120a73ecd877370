/** Fields of a stored record that each field of a schema type is made from. */
export type RecordColumns = Readonly<Record<string, readonly string[]>>;

/** The stored fields to read for a selection; a field that is not listed needs none. */
export function columnsFor(columns: RecordColumns, selected: ReadonlySet<string>): readonly string[] {
  return [...new Set([...selected].flatMap((field) => columns[field] ?? []))];
}
