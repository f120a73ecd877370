import { isDay } from '../day/is-day.js';
import { weekday } from '../day/weekday.js';
import type { PositionedRow } from '../text/positioned-row.js';
import { createRowFaults } from '../text/row-faults.js';
import type { CalendarDay } from './calendar-day.js';

/** What a working calendar is compiled from. */
export interface CalendarRows {
  readonly holidays: readonly PositionedRow<'day' | 'kind' | 'name'>[];
  readonly workedSaturdays: readonly PositionedRow<'day' | 'instead_of' | 'name'>[];
}

/**
 * The announced days of a calendar; a day given twice, a worked day that is no Saturday, or one that replaces no free
 * day is a fault. All faults are in one GIANH_SEED_INVALID with file and line.
 */
export function compileCalendar({ holidays, workedSaturdays }: CalendarRows): readonly CalendarDay[] {
  const faults = createRowFaults();
  const days = new Map<string, CalendarDay>();
  for (const row of [...holidays, ...workedSaturdays]) {
    const { day, name } = row.values;
    if (!isDay(day)) faults.add(row, 'day', `"${day}" is not a day`);
    else if (days.has(day)) faults.add(row, 'day', `${day} is given twice`);
    else if ('kind' in row.values) days.set(day, { day, kind: row.values.kind as CalendarDay['kind'], name });
    else days.set(day, { day, kind: 'WORKED_SATURDAY', name });
  }
  for (const row of workedSaturdays) {
    const { day, instead_of: insteadOf } = row.values;
    if (isDay(day) && weekday(day) !== 6) faults.add(row, 'day', `${day} is not a Saturday`);
    if (days.get(insteadOf)?.kind !== 'COMPENSATORY') {
      faults.add(row, 'instead_of', `${insteadOf} is not a compensatory day of holidays.csv`);
    }
  }
  faults.throwIfAny();
  return [...days.values()];
}
