import type { Day } from '../day/day.js';

/**
 * The school year of a day, `SY2020-2021`: it begins on 1 August, because classes of the new year are formed in August
 * though lessons begin in September (the ministry's yearly time plans, such as QĐ 2084/QĐ-BGDĐT of 2020).
 */
export function schoolYearOf(day: Day): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `SY${year}-${year + 1}`;
}
