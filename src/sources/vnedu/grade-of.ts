import { wireText } from './row-context.js';

/** The one grade of a class: `06` and `6` are the same; a class of several grades has none. */
export function gradeOf(grades: unknown): string | undefined {
  const text = wireText(grades);
  if (text === '' || text.includes(',')) return undefined;
  return /^0\d$/.test(text) ? text.slice(1) : text;
}
