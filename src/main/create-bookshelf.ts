import { join } from 'node:path';
import type { Books } from '#api';
import { type BoundaryGeometry, readBoundary } from '#config';
import type { UnitVersion } from '#domain';
import { loadRegisterBooks, type SnapshotRow } from '#store';
import type { Hub } from './hub.js';
import { packageRoot } from './package-root.js';

const kept = 8;

/** The registers as they were at snapshots: one object per content, the newest few kept in memory. */
export function createBookshelf(hub: Hub): (snapshot: SnapshotRow) => Promise<Books> {
  const present = hub.registers();
  const shelf = new Map<string, Promise<Books>>();
  const folder = join(packageRoot, 'seeds/areas');
  const boundary = ({ code, to }: UnitVersion): Promise<BoundaryGeometry | undefined> =>
    readBoundary(folder, code, to === undefined ? '2025-07-01' : '2025-06-30');
  const { areaBook: areas, home, organisations, procedures, calendar, terms } = present;
  const current: Books = { areas, home, organisations, procedures, calendar, terms, boundary };

  const load = async ({ areaBook, registers, calendar: days }: SnapshotRow): Promise<Books> => {
    const books = await loadRegisterBooks(hub.database.readers, { areaBook, registers, calendar: days });
    const { code, on } = hub.settings.province;
    return { ...books, areas: books.areaBook, home: books.areaBook.home(code, on), boundary };
  };
  return async (snapshot) => {
    const { books } = present;
    const same = ['areaBook', 'registers', 'calendar'] as const;
    if (snapshot.n === 0 || same.every((name) => snapshot[name] === books[name])) return current;
    const name = same.map((part) => snapshot[part]).join('/');
    let found = shelf.get(name);
    if (!found) {
      shelf.set(name, (found = load(snapshot)));
      if (shelf.size > kept) shelf.delete(shelf.keys().next().value!);
    }
    return found;
  };
}
