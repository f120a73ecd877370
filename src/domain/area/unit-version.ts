import type { Day } from '../day/day.js';

export const areaLevels = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;

export type AreaLevel = (typeof areaLevels)[number];

export const areaKinds = [
  'PROVINCE',
  'DISTRICT',
  'CITY',
  'TOWN',
  'COMMUNE',
  'WARD',
  'TOWNSHIP',
  'SPECIAL_ZONE',
] as const;

export type AreaKind = (typeof areaKinds)[number];

/**
 * An administrative unit while its identity, territory and parent stood: valid on days `from <= d < to`.
 *
 * `from` is absent when the start is unknown (already so in the oldest code list), `to` while it stands. A code alone
 * names nothing: 44 is Quảng Bình until 2025-06-30 and the new Quảng Trị from 2025-07-01, two versions.
 */
export interface UnitVersion {
  readonly id: number;
  /** Own identity as text: `44@2025-07-01`, or `44@` when valid from an unknown day. */
  readonly key: string;
  readonly code: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
  readonly nameVi: string;
  readonly nameEn: string;
  /** The one unit version this one belonged to for its whole validity; absent for provinces. */
  readonly parentId?: number;
  readonly from?: Day;
  readonly to?: Day;
  /** The act that made this version, where known. */
  readonly legalBasis?: string;
}
