import type { SnapshotView } from '#metrics';
import type { SnapshotRow } from '#store';
import type { Books } from './books.js';

/** One state of the data: a snapshot and the registers that belong to it. */
export interface Reading {
  readonly snapshot: SnapshotRow;
  readonly view: SnapshotView;
  readonly books: Books;
}
