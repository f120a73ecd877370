import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { RecordFields } from '../record/record-fields.js';
import { rollYear } from './roll-year.js';

/** When something came onto the roll of its school year and when it no longer stood there. */
export interface RollSpan {
  readonly opened: Day;
  readonly closed: Day | undefined;
}

/**
 * The part of `beginDay` to `endDay` that lies in the record's roll year.
 *
 * An end in the closing weeks counts to the turn of the year; no end means the turn of the year too. Something that
 * ended before it began (a slip of the source, or before the year) opens and closes on one day, so that no stock ever
 * falls below what was opened.
 */
export function rollSpan(fields: RecordFields): RollSpan {
  const beginDay = fields.beginDay as Day;
  const endDay = fields.endDay as Day | undefined;
  const year = rollYear(fields.schoolYear);
  if (!year) return { opened: beginDay, closed: endDay && later(addDays(endDay, 1), beginDay) };
  const opened = beginDay < year.from ? year.from : beginDay;
  const closed = endDay === undefined || endDay >= year.closing ? year.to : addDays(endDay, 1);
  return { opened, closed: later(closed, opened) };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
