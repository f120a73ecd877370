import type { DeliveryRow, InboxRow } from '#store';
import type { IntakeSource } from '../intake-source.js';
import { deletedVersion } from '../resolve/set-version.js';
import type { MissingRecords } from './read-missing.js';

/** Deletions of the records that a full delivery does not hold. */
export function missingRows(
  missing: MissingRecords | undefined,
  source: IntakeSource,
  delivery: Pick<DeliveryRow, 'receivedAt'> & { readonly id?: number },
): readonly InboxRow[] {
  return (missing?.keys ?? []).map(({ kind, key, version, set }) => ({
    kind,
    source: source.id,
    naturalKey: key,
    version: deletedVersion(version, set, delivery.receivedAt),
    deleted: true,
    unitId: undefined,
    flags: [],
    payload: {},
    deliveryId: delivery.id,
    cause: 'FULL_SET',
  }));
}
