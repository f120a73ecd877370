import type pg from 'pg';
import { GianhError } from '#kernel';
import type { Pool } from '../postgres/pool.js';
import type { BookContents, BookKind } from './stored-book.js';

/** The content of a kept book; refuses a hash that names no book of that kind with GIANH_NOT_FOUND. */
export async function loadBook<Kind extends BookKind>(
  db: Pool | pg.ClientBase,
  kind: Kind,
  hash: string,
): Promise<BookContents[Kind]> {
  const { rows } = await db.query<{ content: BookContents[Kind] }>(
    'SELECT content FROM book WHERE hash = $1 AND kind = $2',
    [hash, kind],
  );
  if (rows[0]) return rows[0].content;
  throw new GianhError('GIANH_NOT_FOUND', `The store keeps no book ${kind} with the content ${hash}.`, { kind, hash });
}
