const special = /["\\]/;

/** Texts as one PostgreSQL array in text form, for a parameter `$1::text[]` with thousands of keys: one look at each. */
export function textArray(values: readonly string[]): string {
  let text = '';
  for (const value of values) text += `,"${special.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
  return `{${text.slice(1)}}`;
}
