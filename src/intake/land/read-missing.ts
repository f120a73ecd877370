import type { SievedRow } from '#sources';
import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { translateRows } from '../resolve/translate-rows.js';

/** Known records that a full delivery does not hold. */
export interface MissingRecords {
  readonly keys: readonly { readonly kind: string; readonly key: string; readonly version: string }[];
  /** Known records of the kinds the delivery is the full set of. */
  readonly known: number;
  /** Missing ÷ known. */
  readonly share: number;
  /** Why nothing may be deleted: a row that cannot be read may be any of the missing ones. */
  readonly blocked?: string;
}

/**
 * Compares a full delivery with what is known, by natural key: a bad row still counts as present, so that it costs no
 * record; if its key cannot be read, nothing is deleted this time.
 */
export async function readMissing(
  { pool, store }: IntakeDeps,
  source: IntakeSource,
  delivery: DeliveryRow,
): Promise<MissingRecords> {
  const present = new Set<string>();
  const rejectedKeys = new Set<string>();
  let keyless = 0;
  for (const part of await store.listParts(pool, delivery.id, false)) {
    const rows = (await store.readPart(pool, delivery.id, part)) as readonly SievedRow[];
    const { drafts, rejects } = translateRows(source, rows, delivery);
    for (const { draft } of drafts) present.add(`${draft.kind}|${draft.key}`);
    for (const { rejection } of rejects) {
      if (rejection.key === undefined) keyless += 1;
      else rejectedKeys.add(rejection.key);
    }
  }
  const keys = [];
  let known = 0;
  for (const { kind, keyPrefix } of delivery.fullSet ?? []) {
    const standing = await store.readKnownKeys(pool, kind, source.id, keyPrefix);
    known += standing.size;
    for (const [key, version] of standing) {
      if (!present.has(`${kind}|${key}`) && !rejectedKeys.has(key)) keys.push({ kind, key, version });
    }
  }
  const blocked =
    keyless > 0 && keys.length > 0
      ? `${keyless} rows have no readable key and may be among the ${keys.length} missing records; nothing was deleted.`
      : undefined;
  return { keys, known, share: known === 0 ? 0 : keys.length / known, blocked };
}
