import type { WaitingRow } from '#store';

/** Of several rows of one record in a batch, the one that wins: the greatest version, the later arrival among equals. */
export function newestRows(rows: readonly WaitingRow[]): ReadonlyMap<string, readonly WaitingRow[]> {
  const byKind = new Map<string, Map<string, WaitingRow>>();
  for (const row of rows) {
    let kind = byKind.get(row.kind);
    if (!kind) byKind.set(row.kind, (kind = new Map()));
    const key = `${row.source}|${row.naturalKey}`;
    const rival = kind.get(key);
    if (!rival || row.version >= rival.version) kind.set(key, row);
  }
  return new Map([...byKind].map(([kind, winners]) => [kind, [...winners.values()]]));
}
