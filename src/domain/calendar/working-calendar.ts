import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { DayKind } from './day-kind.js';

/**
 * Which days are worked and how many lie between two moments, by announced holidays and swaps.
 *
 * Counting rule: the day on which something begins is not counted, the day on which it ends is (Civil Code 2015, article
 * 147; so count the one-stop receipts of Decree 61/2018 and the times of Decision 766). Received and returned on one
 * day is 0, Monday to Tuesday 1, Friday to Monday 1. The count is whole, it changes sign with its arguments, and
 * count(a, c) = count(a, b) + count(b, c), so the time of a supplement can be subtracted exactly.
 *
 * Outside the years the calendar covers only Saturdays and Sundays are free: `isCovered` tells.
 */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** Working days after the civil day of `from` up to and with the civil day of `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Instant, to: Instant): number;
  /** The same for civil days. */
  countWorkingDays(fromDay: Day, toDay: Day): number;
  /**
   * The working day that lies `count` working days after `day` (before, when negative); `day` itself for 0.
   * A started day counts as a whole one: half a working day after Monday is Tuesday.
   */
  addWorkingDays(day: Day, count: number): Day;
  dayKind(day: Day): DayDescription;
  isCovered(day: Day): boolean;
}

/** What a day is and, where it is announced, under which name. */
export interface DayDescription {
  readonly kind: DayKind;
  readonly name?: string;
}
