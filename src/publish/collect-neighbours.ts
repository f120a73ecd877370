import { type RecordFields, recordIdentity, type RecordShape } from '#domain';
import type { PoolClient, RecordKey, StoredRecord } from '#store';
import { createNeighbourGroups, type WrittenInGroup, type WrittenRecord } from './neighbour-groups.js';
import type { PublishContext } from './publish-context.js';

/** Who stands beside whom once a batch is written. */
export interface Neighbourhood {
  /** Stored records that the batch does not write but on which it bears: they may derive otherwise now. */
  readonly touched: readonly StoredRecord[];
  /** What a record sees of the other records of its group. */
  readonly of: (record: RecordKey & { readonly fields: RecordFields }) => readonly RecordFields[];
}

const nobody: Neighbourhood = { touched: [], of: () => [] };

/**
 * The groups that a batch's records are in, or were in before, with the batch laid over what is stored.
 *
 * What a record derives depends on nothing but its own received fields and what it sees of its group, and whoever sees
 * something else than before is derived anew: so the order of deliveries cannot matter.
 */
export async function collectNeighbours(
  client: PoolClient,
  shape: RecordShape,
  written: readonly WrittenRecord[],
  { store }: PublishContext,
): Promise<Neighbourhood> {
  if (!shape.neighbours || written.length === 0) return nobody;
  const { most, bears = () => true } = shape.neighbours;
  const { groups, groupOf } = createNeighbourGroups(shape, written);
  const asked = [...groups].filter(([, group]) => group.wanted).map(([name]) => name);
  const apart = written.flatMap(({ before }) => (before ? [before.id] : []));
  const stored = await store.readNeighbours(client, shape, asked, apart);

  const changed = (seen: RecordFields, members: readonly WrittenInGroup[]): boolean =>
    members.some(
      ({ before, after, isSame }) =>
        !isSame && [before, after].some((fields) => fields !== undefined && bears(seen, fields)),
    );
  const touched: RecordKey[] = [];
  for (const [name, records] of stored) {
    const group = groups.get(name)!;
    for (const { source, naturalKey, fields } of records) group.seen.set(recordIdentity(source, naturalKey), fields);
    // One too many besides those of the batch: too many before it, and too many after it.
    if (records.length > most) continue;
    const sizes = [
      group.members.filter(({ before }) => before).length,
      group.members.filter(({ after }) => after).length,
    ];
    const [wasShared, isShared] = sizes.map((size) => records.length + size > most);
    if (wasShared !== isShared) touched.push(...records);
    else if (!isShared) touched.push(...records.filter(({ fields }) => changed(fields, group.members)));
  }
  const current = await store.readCurrent(client, shape, touched);

  const of: Neighbourhood['of'] = (record) => {
    const group = groups.get(groupOf(record.fields) ?? '');
    if (!group || group.seen.size > most) return [];
    if (!group.wanted) return group.hadNeighbours ? [{}] : [];
    const own = recordIdentity(record.source, record.naturalKey);
    return [...group.seen].flatMap(([identity, fields]) => (identity === own ? [] : [fields]));
  };
  return { touched: [...current.values()], of };
}
