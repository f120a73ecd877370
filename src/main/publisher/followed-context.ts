import type { PublishContext } from '#publish';
import { loadRegisterBooks, type Pool, type SnapshotBooks } from '#store';
import { publishContext } from './publish-context.js';

/** The publisher's context in a thread without the hub's books: opened from the store by the names of their contents. */
export interface FollowedContext {
  /** From the next call of `context` on these hold; sources that are loading at once. */
  readonly follow: (books: SnapshotBooks) => void;
  /** The same object as long as the same books hold; rejects, and tries anew when asked again, if they cannot be read. */
  readonly context: () => Promise<PublishContext>;
}

const contents = ['areaBook', 'registers', 'calendar', 'targets', 'definitionSet'] as const;

export function createFollowedContext(pool: Pool): FollowedContext {
  let wanted: SnapshotBooks | undefined;
  let opened: { readonly of: SnapshotBooks; readonly context: PublishContext } | undefined;

  const context = async (): Promise<PublishContext> => {
    if (!wanted) throw new Error('the publisher was asked to publish before it was told by which registers');
    const books = wanted;
    if (!opened || !contents.every((name) => opened!.of[name] === books[name])) {
      const { areaBook, calendar, procedures } = await loadRegisterBooks(pool, books);
      const loading = (): readonly string[] => wanted!.loading ?? [];
      opened = { of: books, context: publishContext({ areaBook, calendar, procedures, books }, loading) };
    }
    return opened.context;
  };
  return { follow: (books) => void (wanted = books), context };
}
