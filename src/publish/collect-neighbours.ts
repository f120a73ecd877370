import { type RecordFields, recordIdentity, type RecordShape } from '#domain';
import type { PoolClient, StoredRecord, WaitingRow } from '#store';
import type { PublishContext } from './publish-context.js';
import { receivedFields } from './received-fields.js';

/** A record that a batch writes: what it received and what stood before. */
export interface WrittenRecord extends Pick<WaitingRow, 'source' | 'naturalKey' | 'deleted'> {
  readonly fields: RecordFields;
  readonly before: StoredRecord | undefined;
}

/** Who stands beside whom once a batch is written. */
export interface Neighbourhood {
  /** Stored records that the batch does not write but in whose groups it does: they may derive otherwise now. */
  readonly touched: readonly StoredRecord[];
  /** Received fields of the other records of a record's group. */
  readonly of: (record: Pick<StoredRecord, 'source' | 'naturalKey' | 'fields'>) => readonly RecordFields[];
}

const nobody: Neighbourhood = { touched: [], of: () => [] };

/**
 * The groups that a batch's records are in, or were in before, with the batch laid over what is stored.
 *
 * What a record derives depends on nothing but its own received fields and those of its group, and whoever is in a
 * touched group is derived anew: so the order of deliveries cannot matter.
 */
export async function collectNeighbours(
  client: PoolClient,
  shape: RecordShape,
  written: readonly WrittenRecord[],
  { store }: PublishContext,
): Promise<Neighbourhood> {
  if (!shape.neighbours) return nobody;
  const { by, most } = shape.neighbours;
  const groupOf = (fields: RecordFields): string | undefined => {
    const value = fields[by] ?? undefined;
    return value === undefined ? undefined : String(value);
  };
  const groups = new Map<string, Map<string, RecordFields>>();
  const openGroup = (name: string): Map<string, RecordFields> => {
    const known = groups.get(name);
    if (known) return known;
    const opened = new Map<string, RecordFields>();
    groups.set(name, opened);
    return opened;
  };

  for (const record of written) {
    const left = record.before && groupOf(record.before.fields);
    if (left !== undefined) openGroup(left);
    const name = record.deleted ? undefined : groupOf(record.fields);
    if (name !== undefined) openGroup(name).set(identityOf(record), receivedFields(shape, record.fields));
  }
  const apart = written.flatMap(({ before }) => (before ? [before.id] : []));
  const stored = await store.readNeighbours(client, shape, [...groups.keys()], apart);
  const touched: StoredRecord[] = [];
  for (const [name, records] of stored) {
    const group = openGroup(name);
    for (const record of records) group.set(identityOf(record), receivedFields(shape, record.fields));
    // One too many besides those of the batch: too many before it, and too many after it.
    if (records.length <= most) touched.push(...records);
  }

  const of: Neighbourhood['of'] = (record) => {
    const name = groupOf(record.fields);
    const group = name === undefined ? undefined : groups.get(name);
    if (!group || group.size > most) return [];
    const own = identityOf(record);
    return [...group].flatMap(([identity, fields]) => (identity === own ? [] : [fields]));
  };
  return { touched, of };
}

const identityOf = ({ source, naturalKey }: Pick<StoredRecord, 'source' | 'naturalKey'>): string =>
  recordIdentity(source, naturalKey);
