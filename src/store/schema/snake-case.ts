const known = new Map<string, string>();

/** The column name of a camelCase field: `receivedDay` → `received_day`, `endAt766` → `end_at_766`. */
export function snakeCase(field: string): string {
  const remembered = known.get(field);
  if (remembered !== undefined) return remembered;
  const column = field
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([a-zA-Z])([0-9])/g, '$1_$2')
    .toLowerCase();
  known.set(field, column);
  return column;
}
