import type { PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import { returnedVersion } from './set-version.js';
import type { RowDraft } from './translate-rows.js';

/**
 * The drafts that may change something: those newer than what stands. One statement per kind.
 *
 * Of a full delivery also those unchanged since an earlier full delivery without them deleted them; they get a version
 * after that deletion.
 */
export async function keepNewer(
  { store }: Pick<IntakeDeps, 'store'>,
  client: PoolClient,
  sourceId: number,
  drafts: readonly RowDraft[],
  fullAt: string | undefined,
): Promise<readonly RowDraft[]> {
  const byKind = new Map<string, RowDraft[]>();
  for (const one of drafts) {
    const same = byKind.get(one.draft.kind);
    if (same) same.push(one);
    else byKind.set(one.draft.kind, [one]);
  }
  const newer: RowDraft[] = [];
  for (const [kind, own] of byKind) {
    const keys = own.map(({ draft }) => draft.key);
    const standing = await store.readVersions(client, kind, sourceId, keys);
    for (const one of own) {
      const { draft } = one;
      const known = standing.get(draft.key);
      if (!known || draft.version > known.version) newer.push(one);
      else if (fullAt !== undefined && known.deleted && !draft.deleted) {
        const version = returnedVersion(draft.version, known.version, fullAt);
        if (version !== undefined) newer.push({ ...one, draft: { ...draft, version } });
      }
    }
  }
  return newer;
}
