import type pg from 'pg';
import type { BookHashes } from './stored-book.js';

/** Remembers which books the register tables were written from; `loadCurrentBooks` reads it. */
export async function saveCurrentBooks(client: pg.ClientBase, hashes: BookHashes): Promise<void> {
  await client.query(
    `INSERT INTO book (hash, kind, content) VALUES ('CURRENT', 'CURRENT', $1)
     ON CONFLICT (hash) DO UPDATE SET content = excluded.content`,
    [JSON.stringify(hashes)],
  );
}
