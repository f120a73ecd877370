import type { Day } from '../day/day.js';

/** MERGE also for the surviving part of a merge; RENAME keeps the territory; CONTINUE changes the parent only. */
export const successionKinds = ['MERGE', 'SPLIT', 'RENAME', 'CONTINUE'] as const;

export type SuccessionKind = (typeof successionKinds)[number];

/** On day `on` the share `weight` (0 < weight <= 1) of the predecessor became part of the successor. */
export interface UnitSuccession {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly on: Day;
  readonly kind: SuccessionKind;
  readonly weight: number;
  readonly legalBasis?: string;
}
