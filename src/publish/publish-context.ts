import type { AreaBook, DeriveContext, Fact, WorkingCalendar } from '#domain';
import type { PublishStore, SnapshotBooks } from '#store';

/** What the publisher needs to know of the world; replaced as a whole when a register is mended. */
export interface PublishContext {
  readonly store: PublishStore;
  readonly facts: readonly Fact[];
  readonly areaBook: AreaBook;
  readonly calendar: WorkingCalendar;
  readonly procedure: DeriveContext['procedure'];
  /** Contents of books and definitions that the next snapshot names. */
  readonly books: SnapshotBooks;
}
