/** What a visit is to the health insurance. */
export const insuranceKinds = [
  'RIGHT_ROUTE',
  'EMERGENCY',
  'OTHER_ROUTE',
  'DRUGS_ONLY',
  'RECALLED',
  'UNINSURED',
  'OTHER',
] as const;
export type InsuranceKind = (typeof insuranceKinds)[number];

const kinds: Readonly<Record<string, InsuranceKind>> = {
  '1': 'RIGHT_ROUTE',
  '2': 'EMERGENCY',
  '3': 'OTHER_ROUTE',
  '7': 'DRUGS_ONLY',
  '8': 'RECALLED',
  '9': 'UNINSURED',
};

/**
 * The kind of a MA_DOITUONG_KCB by what stands before its point (QĐ 824/QĐ-BYT app. 2, QĐ 3276/QĐ-BYT): 1.x the right
 * route, 2 emergency, 3.x another route, 7.x drugs handed over, 8 recalled, 9 no insurance.
 */
export function insuranceKindOf(objectCode: string | undefined): InsuranceKind | undefined {
  return objectCode === undefined ? undefined : (kinds[objectCode.split('.')[0]!] ?? 'OTHER');
}
