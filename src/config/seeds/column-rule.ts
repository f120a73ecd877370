/**
 * What a cell of a seed column must look like; `?` lets it be empty.
 *
 * `day` is YYYY-MM-DD, `number` a plain decimal, a list the words allowed; what the values mean is checked by `domain`.
 */
export type ColumnRule =
  'text' | 'text?' | 'code' | 'code?' | 'day' | 'day?' | 'number' | 'number?' | readonly string[] | RegExp;

/** What is wrong with a cell, or `undefined`. */
export function cellProblem(value: string, rule: ColumnRule): string | undefined {
  if (typeof rule === 'object') {
    if (rule instanceof RegExp) return rule.test(value) ? undefined : `"${value}" does not match ${rule.source}`;
    return rule.includes(value) ? undefined : `"${value}" is none of ${rule.join(', ')}`;
  }
  if (value === '') return rule.endsWith('?') ? undefined : 'is empty';
  if (value !== value.trim()) return 'begins or ends with a blank';
  switch (rule.replace('?', '')) {
    case 'day':
      return isCalendarDay(value) ? undefined : `"${value}" is not a day (YYYY-MM-DD)`;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? undefined : `"${value}" is not a number`;
    case 'code':
      return /^[0-9A-Za-z][0-9A-Za-z._-]*$/.test(value) ? undefined : `"${value}" is not a code`;
    default:
      return undefined;
  }
}

function isCalendarDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
