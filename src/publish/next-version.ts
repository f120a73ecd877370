import type { DeriveContext, RecordFields, RecordShape } from '#domain';
import type { RecordVersion, StoredRecord, WaitingRow } from '#store';
import { contentHash } from './content-hash.js';
import type { PublishContext } from './publish-context.js';
import { allFields } from './received-fields.js';

/** The version a waiting row makes: received fields and, unless it is a deletion, the fields derived from them. */
export function nextVersion(
  shape: RecordShape,
  row: WaitingRow,
  parts: readonly RecordFields[],
  context: PublishContext,
): RecordVersion {
  return finish(shape, row, row.payload, parts, context);
}

/** The version a record has now that its parts have changed: the same received fields, derived anew. */
export function rederivedVersion(
  shape: RecordShape,
  before: StoredRecord,
  parts: readonly RecordFields[],
  context: PublishContext,
): RecordVersion {
  return finish(shape, before, before.fields, parts, context);
}

function finish(
  shape: RecordShape,
  row: Pick<
    WaitingRow,
    'source' | 'naturalKey' | 'version' | 'eventDay' | 'deleted' | 'unitId' | 'flags' | 'deliveryId'
  >,
  fields: RecordFields,
  parts: readonly RecordFields[],
  { calendar, allowedWorkingDays }: PublishContext,
): RecordVersion {
  const derive: DeriveContext = { calendar, allowedWorkingDays, parts };
  const record = {
    source: row.source,
    naturalKey: row.naturalKey,
    version: row.version,
    eventDay: row.eventDay,
    deleted: row.deleted,
    unitId: row.unitId,
    flags: row.flags,
    ruleVersion: shape.ruleVersion,
    deliveryId: row.deliveryId,
    fields: row.deleted ? {} : allFields(shape, fields, derive),
  };
  return { ...record, contentHash: contentHash(shape, record) };
}
