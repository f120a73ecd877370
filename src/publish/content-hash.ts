import { hash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import type { RecordVersion } from '#store';

/** What a version says, without when it said it: equal hashes mean that nothing downstream can change. */
export function contentHash(
  record: Omit<RecordVersion, 'contentHash' | 'version' | 'eventDay' | 'deliveryId'>,
): string {
  const { naturalKey, deleted, unitId, flags, ruleVersion, fields } = record;
  return hash('sha256', canonicalJson([naturalKey, deleted, unitId, flags, ruleVersion, fields]), 'base64url').slice(
    0,
    27,
  );
}
