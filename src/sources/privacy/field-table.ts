/**
 * What happens to a wire field at the adapter's edge (Law 91/2025/QH15, NĐ 356/2025).
 *
 * `KEEP` passes as it is; `DROP` is listed, counted and never passed (listed so that the inventory is complete);
 * `HASH` becomes keyed hashes `keyId:hex`; `YEAR` keeps the year of a birth date; `ROWS` is a nested list or object
 * whose own rows pass through the table named in `of`.
 */
export type FieldClass = 'KEEP' | 'DROP' | 'HASH' | 'YEAR' | 'ROWS';

/** One wire field: its class and, for the inventory an inspector asks for, why and how long it is held. */
export interface FieldRule {
  readonly field: string;
  readonly class: FieldClass;
  readonly purpose: string;
  /** For `ROWS`: the table of the nested rows. */
  readonly of?: string;
}

/** The listed fields of one wire table of one system; unlisted fields are dropped and counted. */
export interface FieldTable {
  readonly table: string;
  readonly basis: string;
  readonly retention: string;
  readonly fields: readonly FieldRule[];
}
