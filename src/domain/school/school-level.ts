/** Levels of general education (Education Law 43/2019/QH14, article 6), and the schools that hold several of them. */
export const schoolLevels = [
  'PRESCHOOL',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'CONTINUING',
  'SEVERAL',
] as const;

export type SchoolLevel = (typeof schoolLevels)[number];

/** The level that grades 1–5, 6–9 and 10–12 belong to (Education Law 2019, article 28); `undefined` for any other text. */
export function schoolLevelOfGrade(grade: string | undefined): SchoolLevel | undefined {
  if (grade === undefined || !/^\d{1,2}$/.test(grade)) return undefined;
  const number = Number(grade);
  if (number >= 1 && number <= 5) return 'PRIMARY';
  if (number >= 6 && number <= 9) return 'LOWER_SECONDARY';
  return number >= 10 && number <= 12 ? 'UPPER_SECONDARY' : undefined;
}
