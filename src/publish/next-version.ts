import type { DeriveContext, RecordFields, RecordShape } from '#domain';
import type { RecordVersion, StoredRecord, WaitingRow } from '#store';
import { contentHash } from './content-hash.js';
import type { PublishContext } from './publish-context.js';
import { allFields } from './received-fields.js';

/** Fields of other records that a derivation looks at. */
export type Around = Required<Pick<DeriveContext, 'parts' | 'neighbours'>>;

/** The version a waiting row makes: received fields and, unless it is a deletion, the fields derived from them. */
export function nextVersion(
  shape: RecordShape,
  row: WaitingRow,
  around: Around,
  context: PublishContext,
): RecordVersion {
  return finish(shape, row, row.payload, around, context);
}

/** The version a record has now that its parts or neighbours have changed: the same received fields, derived anew. */
export function rederivedVersion(
  shape: RecordShape,
  before: StoredRecord,
  around: Around,
  context: PublishContext,
): RecordVersion {
  return finish(shape, before, before.fields, around, context);
}

function finish(
  shape: RecordShape,
  row: Pick<
    WaitingRow,
    'source' | 'naturalKey' | 'version' | 'eventDay' | 'deleted' | 'unitId' | 'flags' | 'deliveryId'
  >,
  fields: RecordFields,
  around: Around,
  { calendar, procedure }: PublishContext,
): RecordVersion {
  const derive: DeriveContext = { calendar, procedure, ...around };
  const record = {
    source: row.source,
    naturalKey: row.naturalKey,
    version: row.version,
    eventDay: row.eventDay,
    deleted: row.deleted,
    unitId: row.unitId,
    flags: row.deleted ? row.flags : flagsOf(shape, row.flags, around.neighbours.length > 0),
    ruleVersion: shape.ruleVersion,
    deliveryId: row.deliveryId,
    fields: row.deleted ? {} : allFields(shape, fields, derive),
  };
  return { ...record, contentHash: contentHash(shape, record) };
}

/** The flags of a record with the one that neighbours give it, in an order that does not depend on who gave which first. */
function flagsOf({ neighbours }: RecordShape, flags: readonly string[], hasNeighbours: boolean): readonly string[] {
  const flag = neighbours?.flag;
  if (flag === undefined) return flags;
  const others = flags.filter((given) => given !== flag);
  return hasNeighbours ? [...others, flag].sort() : others.sort();
}
