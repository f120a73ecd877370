import type { Pool } from '../postgres/pool.js';
import { loadBook } from './load-book.js';
import { createRegisterBooks, type RegisterBooks } from './register-books.js';
import type { BookHashes } from './stored-book.js';

/** The registers as they were at a snapshot, by the hashes it names; refuses unknown ones with GIANH_NOT_FOUND. */
export async function loadRegisterBooks(pool: Pool, hashes: Omit<BookHashes, 'definitionSet'>): Promise<RegisterBooks> {
  const [AREAS, REGISTERS, CALENDAR, TARGETS] = await Promise.all([
    loadBook(pool, 'AREAS', hashes.areaBook),
    loadBook(pool, 'REGISTERS', hashes.registers),
    loadBook(pool, 'CALENDAR', hashes.calendar),
    // Snapshots of hubs that knew no targets name none.
    hashes.targets === '' ? [] : loadBook(pool, 'TARGETS', hashes.targets),
  ]);
  return createRegisterBooks({ AREAS, REGISTERS, CALENDAR, TARGETS });
}
