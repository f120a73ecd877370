/** A value a record is found or ordered by. */
export type ListValue = string | number | boolean | null;

/** What a row must fulfil; fields are camelCase, also `id`, `source`, `naturalKey` and `unitId`. */
export type ListCondition =
  | { readonly field: string; readonly in: readonly (string | number)[] }
  /** `from <= field < before`; an absent end is open. Rows without the field do not pass. */
  | { readonly field: string; readonly from?: ListValue; readonly before?: ListValue }
  | { readonly field: string; readonly is: boolean }
  | { readonly field: string; readonly absent: boolean }
  /** A field with several values has one of these. */
  | { readonly field: string; readonly overlaps: readonly string[] }
  /** A text field has one of these members, or with `not` none of them; a row without it has member UNKNOWN, as in cells. */
  | { readonly field: string; readonly members: readonly string[]; readonly not: boolean }
  /** Not all of these hold. */
  | { readonly notAll: readonly ListCondition[] };

/** One field of an order. Rows without it come last in both directions. */
export interface ListOrder {
  readonly field: string;
  readonly descending: boolean;
}

/** A list of records of one kind as they were at a snapshot. */
export interface ListQuery {
  readonly kind: string;
  readonly snapshot: number;
  /** Fields to read; `id` and the order fields always come with them. */
  readonly fields: readonly string[];
  readonly conditions: readonly ListCondition[];
  readonly order: readonly ListOrder[];
  /** Order values and id of the row after which, in the order of the list, to begin. */
  readonly after?: readonly ListValue[];
  /** Order values and id of the row before which to end. */
  readonly before?: readonly ListValue[];
  /** Count `limit` from the end. The rows come in the order of the list all the same. */
  readonly backward?: boolean;
  readonly limit?: number;
}

/** A record as a list reads it: the fields asked for under their camelCase names, `undefined` where it has none. */
export type ListRow = Readonly<Record<string, unknown>>;
