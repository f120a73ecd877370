import { type ClassType, foldText, type SchoolLevel, type StaffRole } from '#domain';

/** OneRoster's class types. */
export const classTypeOf: Readonly<Record<string, ClassType>> = { homeroom: 'HOMEROOM', scheduled: 'SUBJECT' };

/** OneRoster's roles of 1.1 and 1.2; a role that is no staff is absent. */
export const staffRoleOf: Readonly<Record<string, StaffRole>> = {
  teacher: 'TEACHER',
  administrator: 'ADMINISTRATOR',
  principal: 'ADMINISTRATOR',
  siteAdministrator: 'ADMINISTRATOR',
  districtAdministrator: 'ADMINISTRATOR',
  aide: 'OTHER',
  counselor: 'OTHER',
  proctor: 'OTHER',
  systemAdministrator: 'OTHER',
};

/** `manhomcaphoc` of the national education schema (QĐ 4998/QĐ-BGDĐT). */
export const schoolLevelOf: Readonly<Record<string, SchoolLevel>> = {
  '01': 'PRESCHOOL',
  '02': 'PRIMARY',
  '03': 'LOWER_SECONDARY',
  '04': 'UPPER_SECONDARY',
  '05': 'CONTINUING',
};

/** A result of the year and the scale it is on. */
export interface StudyResult {
  readonly result: string;
  readonly scale?: 'TT22' | 'TT58';
}

const tt22: Readonly<Record<string, string>> = {
  '1': 'GOOD',
  '2': 'FAIR',
  '3': 'PASSED',
  '4': 'NOT_PASSED',
  tot: 'GOOD',
  kha: 'FAIR',
  dat: 'PASSED',
  'chua dat': 'NOT_PASSED',
};
const tt58: Readonly<Record<string, string>> = {
  gioi: 'EXCELLENT',
  kha: 'FAIR',
  tb: 'AVERAGE',
  'trung binh': 'AVERAGE',
  yeu: 'WEAK',
  kem: 'POOR',
};

/**
 * A result by TT 22/2021 (numbers or words) or the older TT 58/2011, never taken for one another: "Khá" is in both, so
 * without a scale beside it its scale stays open. `undefined` for a word of neither.
 */
export function studyResultOf(words: string, scale: string): StudyResult | undefined {
  const word = foldText(words);
  const told = /^(?:TT\s*-?\s*)?(22|58)$/i.exec(scale.trim())?.[1];
  if (told) {
    const result = (told === '22' ? tt22 : tt58)[word];
    return result === undefined ? undefined : { result, scale: told === '22' ? 'TT22' : 'TT58' };
  }
  const [newer, older] = [tt22[word], tt58[word]];
  if (newer && older) return { result: newer };
  if (newer) return { result: newer, scale: 'TT22' };
  return older ? { result: older, scale: 'TT58' } : undefined;
}
