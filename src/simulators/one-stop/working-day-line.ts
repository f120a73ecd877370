/** The working days of a stretch of time in order, so that counting them takes no search. */
export interface WorkingDayLine {
  /** Working days of `YYYY-MM` within the stretch. */
  readonly inMonth: (month: string) => readonly string[];
  /** The working day `count` after a working day of the stretch (before, when negative), within the line's reach. */
  readonly plus: (day: string, count: number) => string;
}

const dayMs = 86_400_000;
/** Calendar days the line reaches beyond both ends: the longest procedure, late by months. */
const reach = 400;

/** Lines up the working days of `[from, to]`, days `YYYY-MM-DD`. */
export function createWorkingDayLine(isWorkingDay: (day: string) => boolean, from: string, to: string): WorkingDayLine {
  const line: string[] = [];
  const months = new Map<string, string[]>();
  for (let time = Date.parse(from) - reach * dayMs; time <= Date.parse(to) + reach * dayMs; time += dayMs) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (!isWorkingDay(day)) continue;
    line.push(day);
    if (day < from || day > to) continue;
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  const positions = new Map(line.map((day, position) => [day, position]));
  return {
    inMonth: (month) => months.get(month) ?? [],
    plus: (day, count) => {
      const position = positions.get(day)! + count;
      return line[Math.min(Math.max(position, 0), line.length - 1)]!;
    },
  };
}
