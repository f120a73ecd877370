import { type FieldType, isDay } from '#domain';

/** A cell of text as the value of a field, or what is wrong with it. */
export function fieldValue(text: string, type: FieldType): { readonly value?: unknown; readonly problem?: string } {
  switch (type) {
    case 'integer':
    case 'bigint': {
      const value = Number(text);
      const most = type === 'integer' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
      if (/^-?\d+$/.test(text) && Math.abs(value) <= most) return { value };
      return { problem: `"${text}" is not a whole number of at most ${most}` };
    }
    case 'decimal':
      if (/^-?\d{1,18}(\.\d{1,6})?$/.test(text)) return { value: text };
      return { problem: `"${text}" is not a number with at most 6 decimals` };
    case 'boolean':
      if (text === 'true' || text === 'false') return { value: text === 'true' };
      return { problem: `"${text}" is not true or false` };
    case 'day':
      return isDay(text) ? { value: text } : { problem: `"${text}" is not a day (YYYY-MM-DD)` };
    case 'instant':
      return instantOf(text);
    case 'json':
      return jsonOf(text);
    case 'text':
    case 'text[]':
      return { value: text };
  }
}

/** `2025-03-01T08:00:00+07:00` and the same with Z; without either nobody knows when it was. */
function instantOf(text: string): ReturnType<typeof fieldValue> {
  const isForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = isForm && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return { problem: `"${text}" is not a moment such as 2025-03-01T08:00:00+07:00` };
  return { value: `${new Date(time).toISOString().slice(0, 19)}Z` };
}

/** Value counts such as `{"15": 2}`. */
function jsonOf(text: string): ReturnType<typeof fieldValue> {
  try {
    const value = JSON.parse(text) as unknown;
    const isCounts =
      typeof value === 'object' &&
      value !== null &&
      Object.entries(value).every(([name, count]) => /^\d+$/.test(name) && Number.isInteger(count) && count > 0);
    return isCounts ? { value } : { problem: `"${text}" is no mapping of whole numbers to counts` };
  } catch {
    return { problem: `"${text}" is not JSON` };
  }
}
