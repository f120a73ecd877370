import { dayOfInstant } from '#domain';
import type { SnapshotRow } from '#store';

/**
 * At most `most` of the snapshots, oldest first: all of them, else the last of each civil day, else the last of each
 * month, else the newest of those. What lies between two of them shows as one change.
 */
export function pickSnapshots(
  rows: readonly SnapshotRow[],
  most: number,
): { readonly picked: readonly SnapshotRow[]; readonly complete: boolean } {
  if (rows.length <= most) return { picked: rows, complete: true };
  for (const length of ['2021-07-09'.length, '2021-07'.length]) {
    const last = new Map(rows.map((row) => [dayOfInstant(row.at).slice(0, length), row]));
    if (last.size <= most) return { picked: [...last.values()], complete: false };
  }
  return { picked: rows.slice(-most), complete: false };
}
