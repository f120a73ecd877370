import { GianhError } from '#kernel';
import type { RowRejection } from '../adapter/translation.js';
import { type CsvEnd, type CsvRow, csvRows } from '../reading/csv-rows.js';
import type { ZipArchive } from '../reading/zip-archive.js';
import { ZipFault } from '../reading/zip-fault.js';
import { type OneRosterManifest, oneRosterManifest } from './oneroster-manifest.js';
import { neededColumns, wireColumns, type WireRow, type WireTable } from './wire.js';

/** The tables of one archive, read as often as asked, and what was wrong with them so far. */
export interface OneRosterTables {
  readonly manifest: OneRosterManifest;
  readonly rows: (table: WireTable) => AsyncGenerator<CsvRow>;
  readonly all: (table: WireTable) => Promise<readonly WireRow[]>;
  /** Why the delivery is not whole, in words. */
  readonly faults: readonly string[];
  readonly unreadable: readonly (RowRejection & { readonly position: string })[];
  /** Tables that lost rows: the delivery says nothing of what is missing from them. */
  readonly damaged: ReadonlySet<WireTable>;
}

/** Reads the manifest; throws GIANH_DELIVERY_REFUSED when the archive holds no table of OneRoster. */
export async function openTables(archive: ZipArchive, fileName: string): Promise<OneRosterTables> {
  const faults: string[] = [];
  const unreadable: (RowRejection & { readonly position: string })[] = [];
  const damaged = new Set<WireTable>();
  const isThere = (table: WireTable): boolean => archive.names.includes(`${table.toLowerCase()}.csv`);
  if (!(['orgs', 'users', 'enrollments', 'manifest'] as const).some(isThere)) {
    throw refused(fileName, 'it holds no OneRoster table (manifest.csv, orgs.csv, users.csv, enrollments.csv …)');
  }

  async function* rows(table: WireTable): AsyncGenerator<CsvRow> {
    const found = csvRows(await archive.open(`${table.toLowerCase()}.csv`), wireColumns[table]);
    let end: CsvEnd | undefined;
    try {
      for (let first = true; ; first = false) {
        const { done, value } = await found.next();
        if (done) {
          end = value;
          break;
        }
        if (first) checkColumns(table, Object.keys(value.values));
        yield value;
      }
      if (end.columns.length === 0) throw new ZipFault('it has no header');
      checkColumns(table, end.columns);
    } catch (error) {
      if (!(error instanceof ZipFault)) throw error;
      damaged.add(table);
      faults.push(`${table}.csv was not read to its end: ${error.message}`);
    }
    if (!end || end.unreadable.length === 0) return;
    damaged.add(table);
    unreadable.push(
      ...end.unreadable.map(({ line, message }) => ({
        code: 'UNREADABLE_ROW' as const,
        position: `${table}.csv line ${line}`,
        message,
      })),
    );
  }

  const checkColumns = (table: WireTable, columns: readonly string[]): void => {
    const missing = neededColumns[table].filter((column) => !columns.includes(column));
    if (missing.length > 0) throw refused(fileName, `${table}.csv has no column ${missing.join(', ')}`);
  };

  const all = async (table: WireTable): Promise<readonly WireRow[]> => {
    const list: WireRow[] = [];
    for await (const { values } of rows(table)) list.push(values);
    return list;
  };

  const manifest = oneRosterManifest(isThere('manifest') ? await all('manifest') : undefined, fileName);
  const announced = (table: WireTable): boolean => manifest.modeOf(table) !== 'absent' && isThere(table);
  for (const table of Object.keys(wireColumns) as WireTable[]) {
    if (manifest.modeOf(table) === 'absent' || isThere(table) || !isThere('manifest')) continue;
    damaged.add(table);
    faults.push(`the manifest announces ${table}.csv, but it is not there`);
  }
  return {
    manifest,
    faults,
    unreadable,
    damaged,
    async *rows(table) {
      if (announced(table)) yield* rows(table);
    },
    all: async (table) => (announced(table) ? all(table) : []),
  };
}

const refused = (name: string, reason: string): GianhError =>
  new GianhError('GIANH_DELIVERY_REFUSED', `${name} is refused: ${reason}.`);
