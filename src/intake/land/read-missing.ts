import type { SievedRow } from '#sources';
import type { DeliveryRow, IntakeStore, Pool, PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { type RowDraft, type RowReject, translateRows } from '../resolve/translate-rows.js';

/** One of the sets a delivery is the whole of. */
export type FullSet = NonNullable<DeliveryRow['fullSet']>[number];

/** Known records that a full delivery does not hold. */
export interface MissingRecords {
  readonly keys: readonly {
    readonly kind: string;
    readonly key: string;
    /** The version that stands. */
    readonly version: string;
    readonly set: FullSet;
  }[];
  /** Known records of the kinds the delivery is the full set of. */
  readonly known: number;
  /** Missing ÷ known. */
  readonly share: number;
  /** Why nothing may be deleted: a row that cannot be read may be any of the missing ones. */
  readonly blocked?: string;
}

/**
 * What a delivery holds, by natural key. A bad row still counts as present, so that it costs no record.
 */
export interface Presence {
  readonly add: (drafts: readonly Pick<RowDraft, 'draft'>[], rejects: readonly Pick<RowReject, 'rejection'>[]) => void;
  readonly holds: (kind: string, key: string) => boolean;
  /** Counts rows that could not even be read as rows. */
  readonly addUnreadable: (count: number) => void;
  /** Rejected rows whose key cannot be read. */
  readonly keyless: () => number;
}

export function createPresence(): Presence {
  const drafted = new Set<string>();
  const rejected = new Set<string>();
  let keyless = 0;
  return {
    add: (drafts, rejects) => {
      for (const { draft } of drafts) drafted.add(`${draft.kind}|${draft.key}`);
      for (const { rejection } of rejects) {
        if (rejection.key === undefined) keyless += 1;
        else rejected.add(rejection.key);
      }
    },
    addUnreadable: (count) => void (keyless += count),
    holds: (kind, key) => drafted.has(`${kind}|${key}`) || rejected.has(key),
    keyless: () => keyless,
  };
}

/** What a landed delivery holds. */
export async function readPresence(
  { pool, store }: IntakeDeps,
  source: IntakeSource,
  delivery: DeliveryRow,
): Promise<Presence> {
  const presence = createPresence();
  for (const part of await store.listParts(pool, delivery.id, false)) {
    const rows = (await store.readPart(pool, delivery.id, part)) as readonly SievedRow[];
    const { drafts, rejects } = translateRows(source, rows, delivery);
    presence.add(drafts, rejects);
  }
  const rejections = await store.listRejections(pool, { deliveryId: delivery.id, limit: 100_000 });
  presence.addUnreadable(rejections.filter(({ wireTable, naturalKey }) => !wireTable && !naturalKey).length);
  return presence;
}

/** Known records of these kinds and key beginnings that are not present; with rows of unknown key, nothing may go. */
export async function compareFullSet(
  store: IntakeStore,
  db: Pool | PoolClient,
  source: IntakeSource,
  fullSet: readonly FullSet[],
  presence: Presence,
): Promise<MissingRecords> {
  const keys = [];
  let known = 0;
  for (const set of fullSet) {
    const { kind, keyPrefix } = set;
    const standing = await store.readKnownKeys(db, kind, source.id, keyPrefix);
    known += standing.size;
    for (const [key, version] of standing) {
      const isNewer = set.version !== undefined && version > set.version;
      if (!isNewer && !presence.holds(kind, key)) keys.push({ kind, key, version, set });
    }
  }
  const keyless = presence.keyless();
  const blocked =
    keyless > 0 && keys.length > 0
      ? `${keyless} rows have no readable key and may be among the ${keys.length} missing records; nothing was deleted.`
      : undefined;
  return { keys, known, share: known === 0 ? 0 : keys.length / known, blocked };
}
