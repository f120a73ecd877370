import { GianhError, sha256 } from '#kernel';
import { pageRequest } from '../connection/page-request.js';
import type { ForwardArguments } from '../connection/page-arguments.js';
import { recordKind } from '../behind/record-kinds.js';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import { unitsWithCode } from '../record/units-with-code.js';
import type { Change } from './change.type.js';
import { ChangesPage } from './changes-page.js';
import { type RecordTypeName, recordTypes } from './record-type.js';

/** What changes are asked for. */
export interface ChangesAsked {
  readonly since: string;
  readonly types?: readonly RecordTypeName[] | null;
  readonly area?: string | null;
  readonly page: ForwardArguments;
}

type Found = Change & { readonly place: readonly [snapshot: number, type: number, id: number] };

/**
 * One page of what changed since a snapshot, by the snapshot of the change, the kind and the id; all pages lead up to the
 * snapshot that was the newest when the first was asked for. Refuses GIANH_SNAPSHOT_TOO_OLD, GIANH_UNKNOWN_SNAPSHOT.
 */
export async function listChanges(
  context: ApiContext,
  { since, types, area, page }: ChangesAsked,
): Promise<ChangesPage> {
  const names = Object.keys(recordTypes) as RecordTypeName[];
  const asked = names.filter((name) => types?.includes(name) ?? true);
  const list = `changes ${sha256(JSON.stringify([since, asked, area])).slice(0, 12)}`;
  const { limit, after, snapshot } = pageRequest(page, list, 3);
  const reading = await context.readingAt(snapshot);
  await assertKept(context, Number(since), reading.view.n);
  const span = {
    since: Number(since),
    until: reading.view.n,
    ...(area ? { unitIds: unitsWithCode(reading.books.areas, area) } : {}),
  };
  const [fromSnapshot = 0, fromType = 0, fromId = 0] = (after?.values ?? []) as number[];
  const found = await Promise.all(
    asked.map(async (name) => {
      const type = names.indexOf(name);
      // Of one snapshot the kinds come one after the other: those before the cursor's are through with its snapshot.
      const id = type === fromType ? fromId : type < fromType ? Number.MAX_SAFE_INTEGER : 0;
      return changesOf(context, reading, name, { ...span, after: { snapshot: fromSnapshot, id }, limit: limit + 1 });
    }),
  );
  const ordered = found.flat().sort(({ place: one }, { place: other }) => inOrder(one, other));
  return new ChangesPage({
    list,
    snapshot: span.until,
    nodes: ordered.slice(0, limit),
    hasNext: ordered.length > limit,
    hasPrevious: after !== undefined,
    values: (_, index) => ordered[index]!.place,
    count: async () => {
      const counts = asked.map((name) => context.ports.changes.count({ ...span, kind: recordTypes[name] }));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
  });
}

type KindPage = Omit<Parameters<ApiContext['ports']['changes']['page']>[0], 'kind' | 'fields'>;

async function changesOf(
  context: ApiContext,
  reading: Reading,
  name: RecordTypeName,
  asked: KindPage,
): Promise<readonly Found[]> {
  const kind = recordTypes[name];
  const { columns, present, idOf } = recordKind(kind);
  const fields = [...new Set(Object.values(columns).flat())];
  const changes = await context.ports.changes.page({ ...asked, kind, fields });
  const type = Object.keys(recordTypes).indexOf(name);
  return changes.map(({ snapshot, id, row }) => ({
    type: name,
    id: idOf(id),
    operation: row ? 'UPSERT' : 'DELETE',
    snapshot: String(snapshot),
    record: row && present(row, reading),
    place: [snapshot, type, id],
  }));
}

const inOrder = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : one[index]! - other[index]!;
};

/** What a copy held at a snapshot that was let go can no longer be told apart; 0 is a copy that holds nothing. */
async function assertKept({ ports }: ApiContext, since: number, until: number): Promise<void> {
  if (since === 0 || since === until) return;
  await ports.snapshots.asOf({ snapshot: since }).catch((error: unknown) => {
    if (!(error instanceof GianhError) || error.code !== 'GIANH_SNAPSHOT_THINNED') throw error;
    throw new GianhError(
      'GIANH_SNAPSHOT_TOO_OLD',
      `Snapshot ${since} is no longer kept. Empty the copy and ask for the changes since 0.`,
      { snapshot: since },
    );
  });
}
