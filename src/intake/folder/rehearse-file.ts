import type { RegisterName } from '#domain';
import type { RowRejection, SievedRow } from '#sources';
import type { InboxRow } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { endOf } from '../land/land-end.js';
import { missingRows } from '../land/missing-rows.js';
import { compareFullSet, createPresence } from '../land/read-missing.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { fileAt } from './load-file.js';
import { readArrival } from './read-arrival.js';

/** What loading a file would do. */
export interface Rehearsal {
  readonly name: string;
  readonly rows: number;
  readonly accepted: number;
  /** Records that stand already in this version or a greater one. */
  readonly unchanged: number;
  readonly rejected: readonly (RowRejection & { readonly position: string })[];
  readonly unknownCodes: readonly { readonly register: RegisterName; readonly code: string; readonly rows: number }[];
  /** What would go to the publisher, deletions by a full set included: the caller says which cells it moves. */
  readonly inbox: readonly InboxRow[];
  readonly whole: boolean;
  readonly incompleteBecause?: string;
  /** It would wait for `--accept`. */
  readonly held: boolean;
}

/** Reads and resolves a file as loading it would, and writes nothing. */
export async function rehearseFile(
  deps: IntakeDeps,
  source: IntakeSource,
  path: string,
  { reporter }: { readonly reporter?: string } = {},
): Promise<Rehearsal> {
  const file = await fileAt(path);
  const receivedAt = instantNow(deps);
  const inbox: InboxRow[] = [];
  const rejected: Rehearsal['rejected'][number][] = [];
  const codes = new Map<string, Rehearsal['unknownCodes'][number]>();
  const presence = createPresence();
  const sum = { rows: 0, accepted: 0, unchanged: 0 };
  const context = { deliveryId: undefined, reporter, receivedAt, cause: 'DELIVERY', dryRun: true } as const;
  const rehearse = (rows: readonly SievedRow[]): Promise<void> =>
    deps.store.inTransaction(
      deps.pool,
      async (client) => {
        const part = await resolvePart(deps, client, source, rows, context);
        sum.rows += rows.length;
        sum.accepted += part.accepted;
        sum.unchanged += part.unchanged;
        inbox.push(...part.inbox);
        for (const { row, rejection } of part.rejects) rejected.push({ ...rejection, position: row.position });
        presence.add(part.arrived, part.rejects);
        for (const { register, code } of part.unknown) {
          const known = codes.get(`${register} ${code}`);
          codes.set(`${register} ${code}`, { register, code, rows: (known?.rows ?? 0) + 1 });
        }
      },
      'READ ONLY',
    );

  const chunks = readArrival(source, file, source.createSieve());
  let chunk = await chunks.next();
  for (; !chunk.done; chunk = await chunks.next()) await rehearse(chunk.value);
  const { whole, incompleteBecause, fullSet = [] } = endOf(chunk.value);
  const { unreadable = [] } = chunk.value;
  rejected.push(...unreadable);
  presence.addUnreadable(unreadable.filter(({ key }) => key === undefined).length);
  const missing = whole ? await compareFullSet(deps.store, deps.pool, source, fullSet, presence) : undefined;
  if (missing?.blocked === undefined) inbox.push(...missingRows(missing, source, { receivedAt }));
  return {
    name: file.name,
    ...sum,
    rejected,
    unknownCodes: [...codes.values()].sort((one, other) => other.rows - one.rows),
    inbox,
    whole,
    incompleteBecause,
    held: (missing?.share ?? 0) > source.deleteShare,
  };
}
