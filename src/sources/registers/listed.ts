/** The codes of a cell that joins them by `;`. */
export function listed(value: string): readonly string[] {
  return value === '' ? [] : value.split(';');
}
