import type { Day } from '#domain';

/** The moment a civil day begins in Asia/Ho_Chi_Minh, with its offset, as dashboards read it. */
export const localMidnight = (day: Day): string => `${day}T00:00:00+07:00`;
