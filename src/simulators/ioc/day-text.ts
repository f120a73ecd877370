const dayMs = 86_400_000;

/** The civil day in Viet Nam of a moment in milliseconds, `YYYY-MM-DD`. */
export const dayText = (moment: number): string => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10);

/** The first moment of a civil day in Viet Nam, in milliseconds. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** The day `count` days later. */
export const dayAfter = (day: string, count: number): string => dayText(dayStart(day) + count * dayMs);

/** `yyyy-MM-dd HH:mm:ss`, wall time in Viet Nam. */
export const wallTime = (moment: number): string =>
  new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** ISO 8601 with the zone of Viet Nam. */
export const zonedTime = (moment: number): string =>
  `${new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
