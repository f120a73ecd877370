import { facts } from '#domain';
import type { PublishContext } from '#publish';
import { publishStore, type RegisterBooks, type SnapshotBooks } from '#store';

/** What the publisher needs of the registers, and their names by content. */
export interface PublishedRegisters extends Pick<RegisterBooks, 'areaBook' | 'calendar' | 'procedures'> {
  readonly books: SnapshotBooks;
}

/** What the publisher works with, of these registers; snapshots name the sources that are loading when they are taken. */
export const publishContext = (
  { areaBook, calendar, procedures, books }: PublishedRegisters,
  loading: () => readonly string[] = () => [],
): PublishContext => ({
  store: publishStore,
  facts,
  areaBook,
  calendar,
  procedure: (procedureId) => procedures.byId(procedureId),
  books: {
    ...books,
    get loading() {
      return [...loading()].sort();
    },
  },
});
