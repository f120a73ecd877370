import type { RecordShape } from '#domain';
import type { WaitingRow } from '#store';
import { compareReceived } from './received-fields.js';

/**
 * Of several rows of one record in a batch, the one that wins: the greatest version; among equals what
 * `compareReceived` says, and a re-derivation before a mere repetition.
 */
export function newestRows(
  rows: readonly WaitingRow[],
  shapes: readonly RecordShape[],
): ReadonlyMap<string, readonly WaitingRow[]> {
  const shapeOf = new Map(shapes.map((shape) => [shape.kind, shape]));
  const byKind = new Map<string, Map<string, WaitingRow>>();
  for (const row of rows) {
    let kind = byKind.get(row.kind);
    if (!kind) byKind.set(row.kind, (kind = new Map()));
    const key = `${row.source}|${row.naturalKey}`;
    const rival = kind.get(key);
    if (!rival || beats(row, rival, shapeOf.get(row.kind))) kind.set(key, row);
  }
  return new Map([...byKind].map(([kind, winners]) => [kind, [...winners.values()]]));
}

function beats(row: WaitingRow, rival: WaitingRow, shape: RecordShape | undefined): boolean {
  if (row.version !== rival.version || !shape) return row.version > rival.version;
  const order = compareReceived(shape, { ...row, fields: row.payload }, { ...rival, fields: rival.payload });
  return order > 0 || (order === 0 && row.cause === 'REDERIVE');
}
