import { GianhError } from '#kernel';
import type { WireRow, WireTable } from './wire.js';

/** What a delivery says of itself. */
export interface OneRosterManifest {
  readonly version: '1.1' | '1.2';
  readonly exportedAt?: string;
  /** How a table is delivered; one that is not named is absent. */
  readonly modeOf: (table: WireTable) => 'bulk' | 'delta' | 'absent';
}

/**
 * Reads the rows of `manifest.csv`; without one the delivery counts as changes only, so that nothing is deleted.
 *
 * Throws GIANH_DELIVERY_REFUSED for a version of OneRoster that is not read here.
 */
export function oneRosterManifest(rows: readonly WireRow[] | undefined, fileName: string): OneRosterManifest {
  if (!rows) return { version: '1.1', modeOf: () => 'delta' };
  const properties = new Map(rows.map((row) => [folded(row.propertyName), (row.value ?? '').trim()]));
  const version = /^1\.[12](?=$|\.)/.exec(properties.get('oneroster.version') ?? '1.1')?.[0] as
    '1.1' | '1.2' | undefined;
  if (!version) {
    throw new GianhError(
      'GIANH_DELIVERY_REFUSED',
      `${fileName} is refused: it is of OneRoster ${properties.get('oneroster.version')}; 1.1 and 1.2 are read.`,
    );
  }
  return {
    version,
    exportedAt: properties.get('metadata.vn.exportedat') || undefined,
    modeOf: (table) => {
      const mode = folded(properties.get(`file.${table.toLowerCase()}`));
      return mode === 'bulk' || mode === 'delta' ? mode : 'absent';
    },
  };
}

const folded = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
