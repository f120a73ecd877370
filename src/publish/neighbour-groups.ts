import { type RecordFields, recordIdentity, type RecordShape } from '#domain';
import type { StoredRecord, WaitingRow } from '#store';

/** A record that a batch writes: what it received and what stood before. */
export interface WrittenRecord extends Pick<WaitingRow, 'source' | 'naturalKey' | 'deleted'> {
  readonly fields: RecordFields;
  readonly before: StoredRecord | undefined;
}

/** What a group sees of a record that a batch writes, before (if it was in the group) and after (if it is). */
export interface WrittenInGroup {
  readonly before: RecordFields | undefined;
  readonly after: RecordFields | undefined;
  /** Nobody sees a difference. */
  readonly isSame: boolean;
}

/** The records with one value in the field by which a kind has neighbours. */
export interface NeighbourGroup {
  readonly members: WrittenInGroup[];
  /** By identity, what is seen of the members after the batch. */
  readonly seen: Map<string, RecordFields>;
  /** Whether the stored members must be known; not where only their being there counts and nobody comes or goes. */
  wanted: boolean;
  /** Whether the group's members bore the flag of having neighbours. */
  hadNeighbours: boolean;
}

/** Sorts what a batch writes of a kind that has neighbours into groups. */
export function createNeighbourGroups(
  { neighbours, ruleVersion }: RecordShape,
  written: readonly WrittenRecord[],
): {
  readonly groups: ReadonlyMap<string, NeighbourGroup>;
  readonly groupOf: (fields: RecordFields) => string | undefined;
} {
  const { by, reads, flag } = neighbours!;
  const groups = new Map<string, NeighbourGroup>();
  const groupOf = (fields: RecordFields): string | undefined => {
    const value = fields[by] ?? undefined;
    return value === undefined ? undefined : String(value);
  };
  const seenOf = (fields: RecordFields): RecordFields =>
    Object.fromEntries(reads.map((name) => [name, fields[name] ?? undefined]));
  const open = (name: string): NeighbourGroup => {
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { members: [], seen: new Map(), wanted: false, hadNeighbours: false }));
    return group;
  };

  for (const { source, naturalKey, deleted, fields, before } of written) {
    const left = before && groupOf(before.fields);
    const name = deleted ? undefined : groupOf(fields);
    const was = left === undefined ? undefined : seenOf(before!.fields);
    const is = name === undefined ? undefined : seenOf(fields);
    // A record that an earlier edition of the rules derived may not say yet what it says now.
    const isSame =
      left === name && before?.ruleVersion === ruleVersion && reads.every((field) => was?.[field] === is?.[field]);
    if (left !== undefined && left !== name) open(left).members.push({ before: was, after: undefined, isSame: false });
    if (left !== undefined && left !== name) open(left).wanted = true;
    if (name === undefined) continue;
    const group = open(name);
    group.members.push({ before: left === name ? was : undefined, after: is, isSame });
    group.seen.set(recordIdentity(source, naturalKey), is!);
    if (reads.length > 0 || flag === undefined || !isSame) group.wanted = true;
    else if (before!.flags.includes(flag)) group.hadNeighbours = true;
  }
  return { groups, groupOf };
}
