import { readCalendarSeeds } from '#config';
import { compileCalendar, createWorkingCalendar, type WorkingCalendar } from '#domain';

/** The calendar of the shipped seeds. */
export function homeCalendar(): WorkingCalendar {
  return createWorkingCalendar(compileCalendar(readCalendarSeeds('seeds/calendars')));
}
