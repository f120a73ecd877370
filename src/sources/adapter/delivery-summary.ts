import type { RowRejection } from './translation.js';

/** What a reader knows of a delivery when it has come to the end of it. */
export interface DeliverySummary {
  /** Rows (of the unit the sender counts in) the sender says it sent; absent when the format has no such count. */
  readonly declared?: number;
  /** Rows of that unit found. */
  readonly actual: number;
  /** False for a cut-off file, a short page, a count that differs. */
  readonly whole: boolean;
  /** Why it is not whole, in a sentence. */
  readonly incompleteBecause?: string;
  /**
   * The delivery is the full set of these kinds: a known record of the kind whose key starts with `keyPrefix` and
   * that is missing from it is deleted. `version` is the moment the set was taken, comparable with its rows' versions:
   * records newer than it stay, and an older set that comes later changes nothing. Without it the order of arrival counts.
   */
  readonly full?: readonly { readonly kind: string; readonly keyPrefix: string; readonly version?: string }[];
  /** Reporter code found in the file itself (MACSKCB, a school's code). */
  readonly reporter?: string;
  /** Rows that could not even be read as rows. */
  readonly unreadable?: readonly (RowRejection & { readonly position: string })[];
}
