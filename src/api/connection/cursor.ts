import { GianhError } from '#kernel';

/** A value a list is ordered by; `null` where the row has none. */
export type CursorValue = string | number | boolean | null;

/** A place in a list: which list in which order, at which snapshot, and the order values of the row stood at. */
export interface Cursor {
  /** Name of the list with its order, so that a cursor of another list is refused. */
  readonly list: string;
  readonly snapshot: number;
  readonly values: readonly CursorValue[];
}

/** A cursor as opaque text: base64url, safe in addresses. */
export function writeCursor({ list, snapshot, values }: Cursor): string {
  return Buffer.from(JSON.stringify([list, snapshot, ...values])).toString('base64url');
}

/** A cursor of `list` with `count` order values from its text; anything else is GIANH_BAD_CURSOR. */
export function readCursor(text: string, list: string, count: number): Cursor {
  const parsed = parse(text);
  if (!Array.isArray(parsed)) throw badCursor();
  const [name, snapshot, ...values] = parsed as readonly unknown[];
  const sound =
    name === list &&
    Number.isSafeInteger(snapshot) &&
    (snapshot as number) >= 0 &&
    values.length === count &&
    values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
  if (!sound) throw badCursor();
  return { list, snapshot: snapshot as number, values: values as readonly CursorValue[] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function badCursor(): GianhError {
  return new GianhError(
    'GIANH_BAD_CURSOR',
    'The cursor was not made by this list in this order. Start again without `after` and `before`.',
  );
}
