import { GianhError } from '#kernel';
import { type Cursor, readCursor } from './cursor.js';
import { defaultPage, largestPage, type PageArguments } from './page-arguments.js';

/** A page as asked: how many rows, from which end, between which places. */
export interface PageRequest {
  readonly limit: number;
  /** Count from the end: `last` and `before`. */
  readonly backward: boolean;
  readonly after?: Cursor;
  readonly before?: Cursor;
  /** Snapshot of the cursor given: following pages read at it. */
  readonly snapshot?: number;
}

/** Reads page arguments for a list of that name with `count` order values. Refuses GIANH_PAGE_SIZE, GIANH_BAD_CURSOR. */
export function pageRequest(args: PageArguments, list: string, count: number): PageRequest {
  const backward = args.last !== undefined && args.last !== null;
  const limit = backward ? args.last! : (args.first ?? defaultPage);
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new GianhError('GIANH_PAGE_SIZE', `A page of ${limit} rows cannot be given. Ask for 1 to ${largestPage}.`, {
      limit: largestPage,
    });
  }
  const after = args.after ? readCursor(args.after, list, count) : undefined;
  const before = args.before ? readCursor(args.before, list, count) : undefined;
  if (after && before && after.snapshot !== before.snapshot) {
    throw new GianhError('GIANH_BAD_CURSOR', '`after` and `before` are of different snapshots. Give one of them.');
  }
  return { limit, backward, after, before, snapshot: (after ?? before)?.snapshot };
}
