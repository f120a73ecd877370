import type pg from 'pg';
import type { BookHashes } from './stored-book.js';

/** The books the register tables were written from; `undefined` before the first time. */
export async function loadCurrentBooks(client: pg.ClientBase): Promise<BookHashes | undefined> {
  const { rows } = await client.query<{ content: BookHashes }>(
    `SELECT content FROM book WHERE hash = 'CURRENT' AND kind = 'CURRENT'`,
  );
  return rows[0]?.content;
}
