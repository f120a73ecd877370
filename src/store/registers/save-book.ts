import type pg from 'pg';
import type { BookContents, BookKind } from './stored-book.js';

/** Keeps a book under the hash of its content for ever, so that `asOf` can read it again; kept once. */
export async function saveBook<Kind extends BookKind>(
  client: pg.ClientBase,
  hash: string,
  kind: Kind,
  content: BookContents[Kind],
): Promise<void> {
  await client.query('INSERT INTO book (hash, kind, content) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING', [
    hash,
    kind,
    JSON.stringify(content),
  ]);
}
