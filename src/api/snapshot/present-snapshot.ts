import { dayOfInstant } from '#domain';
import type { SnapshotRow } from '#store';
import type { Snapshot } from './snapshot.type.js';

/** A snapshot as the schema shows it. */
export function presentSnapshot(row: SnapshotRow): Snapshot {
  return { ...row, id: String(row.n), day: dayOfInstant(row.at), name: row.name, closes: row.closes };
}
