import type { Day } from '../day/day.js';
import type { DayKind } from './day-kind.js';

/** A day that differs from its weekday, as announced. */
export interface CalendarDay {
  readonly day: Day;
  readonly kind: Extract<DayKind, 'HOLIDAY' | 'COMPENSATORY' | 'WORKED_SATURDAY'>;
  readonly name: string;
}
