import type { Day } from '../day/day.js';

/**
 * Ages as the laws draw them: free insurance under 6 (Luật Bảo hiểm y tế), a child under 16 (Luật Trẻ em 2016), an older
 * person from 60 and with an allowance from 80 (Luật Người cao tuổi 2009).
 */
export const ageGroups = ['UNDER_6', 'FROM_6_TO_15', 'FROM_16_TO_59', 'FROM_60_TO_79', 'FROM_80'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** The group of the age reached in the year of `day`: of a birth date only the year is taken in. */
export function ageGroupOf(birthYear: number | undefined, day: Day): AgeGroup | undefined {
  if (birthYear === undefined) return undefined;
  const age = Number(day.slice(0, 4)) - birthYear;
  if (age < 0) return undefined;
  if (age < 6) return 'UNDER_6';
  if (age < 16) return 'FROM_6_TO_15';
  if (age < 60) return 'FROM_16_TO_59';
  return age < 80 ? 'FROM_60_TO_79' : 'FROM_80';
}
