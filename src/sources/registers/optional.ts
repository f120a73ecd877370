/** An empty cell is an absent value. */
export function optional(value: string): string | undefined {
  return value === '' ? undefined : value;
}
