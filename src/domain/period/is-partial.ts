import type { Day } from '../day/day.js';
import type { Period } from './period.js';

/** Whether a period is not over on a day: it runs, or has not begun. Such a period is never compared with a whole one. */
export function isPartial(period: Period, today: Day): boolean {
  return today < period.to;
}
