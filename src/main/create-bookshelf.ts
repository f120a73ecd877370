import { join } from 'node:path';
import type { Books } from '#api';
import { type BoundaryGeometry, readBoundary, type Settings } from '#config';
import { facts, type UnitVersion } from '#domain';
import { GianhError, withoutSignal } from '#kernel';
import { type DefinitionSet, type MetricBooks, openDefinitionSet } from '#metrics';
import { loadBook, loadRegisterBooks, type Pool, readSnapshotAsOf, type SnapshotRow } from '#store';
import type { HubRegisters } from './hub-registers.js';
import { packageRoot } from './package-root.js';

/** Everything an operation reads from memory, as it was at its snapshot. */
export type ShelvedBooks = Books & MetricBooks;

/** Definitions and registers as they were at snapshots: one object per content, the newest few kept in memory. */
export interface Bookshelf {
  readonly of: (snapshot: SnapshotRow) => Promise<ShelvedBooks>;
  /** By number; costs a statement unless `of` was asked for that snapshot before. Refuses as `readSnapshotAsOf` does. */
  readonly at: (n: number) => Promise<ShelvedBooks>;
}

export interface BookshelfParts {
  readonly readers: Pool;
  readonly settings: Pick<Settings, 'province'>;
  /** The registers in force. */
  readonly present: () => HubRegisters;
  /** Sources whose first load goes on: of the empty hub, which has no snapshot yet. */
  readonly loading: () => ReadonlySet<string>;
}

const keptBooks = 8;
const keptRows = 4_096;
const contents = ['areaBook', 'registers', 'calendar', 'targets', 'definitionSet'] as const;

export function createBookshelf({ readers, settings, present, loading }: BookshelfParts): Bookshelf {
  const shelf = new Map<string, Promise<Omit<ShelvedBooks, 'loading'>>>();
  const rows = new Map<number, SnapshotRow>();
  const folder = join(packageRoot, 'seeds/areas');
  const boundary = ({ code, to }: UnitVersion): Promise<BoundaryGeometry | undefined> =>
    readBoundary(folder, code, to === undefined ? '2025-07-01' : '2025-06-30');

  const load = async (snapshot: SnapshotRow): Promise<Omit<ShelvedBooks, 'loading'>> => {
    const now = present();
    const [books, definitions] = await Promise.all([
      isPresent(snapshot, now) ? now : loadRegisterBooks(readers, snapshot),
      snapshot.definitionSet === now.books.definitionSet ? undefined : loadDefinitions(readers, snapshot.definitionSet),
    ]);
    const { code, on } = settings.province;
    return { ...books, ...definitions, areas: books.areaBook, home: books.areaBook.home(code, on), boundary };
  };

  const of = async (snapshot: SnapshotRow): Promise<ShelvedBooks> => {
    const now = present();
    const row = snapshot.n === 0 ? { ...snapshot, ...now.books, loading: [...loading()] } : snapshot;
    if (snapshot.n > 0) remember(rows, snapshot.n, snapshot, keptRows);
    const name = contents.map((part) => row[part]).join('/');
    // Books are read once for everybody: whoever asked first may go away.
    const found = shelf.get(name) ?? withoutSignal(() => load(row));
    remember(shelf, name, found, keptBooks);
    found.catch(() => shelf.delete(name));
    const books = await found;
    return row.loading.length === 0 ? books : { ...books, loading: new Set(row.loading) };
  };

  const at = async (n: number): Promise<ShelvedBooks> => {
    const row = rows.get(n) ?? (n === 0 ? emptyRow : await readSnapshotAsOf(readers, { snapshot: n }));
    return of(row);
  };
  return { of, at };
}

const isPresent = (snapshot: SnapshotRow, { books }: HubRegisters): boolean =>
  (['areaBook', 'registers', 'calendar', 'targets'] as const).every((name) => snapshot[name] === books[name]);

const emptyRow = { n: 0 } as SnapshotRow;

/** The definitions of then; a snapshot of a hub that did not keep them is answered by those of now. */
async function loadDefinitions(readers: Pool, hash: string): Promise<Pick<MetricBooks, 'catalogue' | 'measures'>> {
  try {
    const set = await loadBook(readers, 'DEFINITIONS', hash);
    return openDefinitionSet(set as DefinitionSet, facts);
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_NOT_FOUND') return {};
    throw error;
  }
}

/** Puts an entry last and lets the first go when there are too many. */
function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}
