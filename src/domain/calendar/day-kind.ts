/** COMPENSATORY is a free weekday in return for another day, WORKED_SATURDAY a Saturday worked in return for one. */
export const dayKinds = ['WORKING', 'WEEKEND', 'HOLIDAY', 'COMPENSATORY', 'WORKED_SATURDAY'] as const;

export type DayKind = (typeof dayKinds)[number];
