import type { Day } from '../day/day.js';
import type { QualityFlag } from './quality-flag.js';
import type { RecordFields } from './record-fields.js';

/**
 * A canonical record as an adapter translates it, before its codes are resolved.
 *
 * `key` is the natural key within the source instance. `version` compares as text: of two versions of one key the
 * greater wins whatever the order of arrival. `day` is the event's day, by which every code is resolved.
 */
export interface Draft {
  readonly kind: string;
  readonly key: string;
  readonly version: string;
  readonly day: Day;
  /** A deletion version: only key and version matter. */
  readonly deleted?: boolean;
  /** Codes to resolve by reference name (see RecordShape.references), as received. */
  readonly codes: Readonly<Record<string, string | undefined>>;
  /** Keyed hashes of the person concerned, `keyId:hex`, one per key in force; becomes the surrogate `subjectId`. */
  readonly subject?: readonly string[];
  readonly fields: RecordFields;
  readonly flags: readonly QualityFlag[];
}
