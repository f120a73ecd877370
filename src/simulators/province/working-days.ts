import type { CalendarSeeds } from '#config';

/** Whether offices work on a day: weekdays without holidays and swapped days, and the Saturdays worked for them. */
export function workingDays(calendars: CalendarSeeds): (day: string) => boolean {
  const free = new Set(calendars.holidays.map(({ values }) => values.day));
  for (const { values } of calendars.workedSaturdays) free.add(values.instead_of);
  const worked = new Set(calendars.workedSaturdays.map(({ values }) => values.day));
  const known = new Map<string, boolean>();

  function work(day: string): boolean {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return worked.has(day) || (weekday !== 0 && weekday !== 6 && !free.has(day));
  }
  return (day) => {
    const answer = known.get(day) ?? work(day);
    known.set(day, answer);
    return answer;
  };
}
