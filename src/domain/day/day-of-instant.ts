import { addDays } from './add-days.js';
import type { Day } from './day.js';
import type { Instant } from './instant.js';

/** The civil day of an instant in Viet Nam: UTC+7 all year, no summer time (since 1975, Decision 134/2002/QĐ-TTg). */
export function dayOfInstant(instant: Instant): Day {
  const utcDay = instant.slice(0, 10);
  return instant.slice(11, 13) < '17' ? utcDay : addDays(utcDay, 1);
}

/** The instant at which a civil day begins in Viet Nam: 17:00 UTC of the day before. */
export function instantOfDay(day: Day): Instant {
  return `${addDays(day, -1)}T17:00:00Z`;
}
