import type { DeliveryRow, IntakeStore, Pool, PoolClient } from '#store';
import type { IntakeSource } from '../intake-source.js';
import { missingRows } from './missing-rows.js';
import { compareFullSet, type FullSet, type MissingRecords, type Presence } from './read-missing.js';

/** What a delivery's full sets would do. */
export interface JudgedSets {
  /** Sets older than one already taken in: nothing of them is taken. */
  readonly stale: readonly FullSet[];
  readonly current: readonly FullSet[];
  /** Known records that it does not hold; absent when it deletes nothing, being no full set or not whole. */
  readonly missing?: MissingRecords;
  /** Why it is held, in a sentence. */
  readonly heldBecause?: string;
}

/** Looks at the full sets of a delivery: which are stale, what is missing from it, whether that is too much. */
export async function judgeSets(
  store: IntakeStore,
  db: Pool | PoolClient,
  source: IntakeSource,
  delivery: Pick<DeliveryRow, 'fullSet' | 'whole'>,
  presenceOf: () => Presence | Promise<Presence>,
): Promise<JudgedSets> {
  const { fullSet = [], whole } = delivery;
  const stale = await store.readStaleSets(db, source.id, fullSet);
  const current = fullSet.filter((set) => !stale.includes(set));
  if (!whole || delivery.fullSet === undefined) return { stale, current };
  const missing = await compareFullSet(store, db, source, current, await presenceOf());
  const heldBecause = missing.share > source.deleteShare ? sentence(missing, source) : undefined;
  return { stale, current, missing, heldBecause };
}

/** Sends the deletions of judged sets to the inbox and remembers the sets; answers how many records go. */
export async function takeSets(
  store: IntakeStore,
  client: PoolClient,
  source: IntakeSource,
  delivery: DeliveryRow,
  { missing, current }: JudgedSets,
): Promise<number> {
  if (!missing || missing.blocked !== undefined) return 0;
  const deleted = missingRows(missing, source, delivery);
  await store.writeInbox(client, deleted);
  await store.saveFullSets(client, source.id, current);
  return deleted.length;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const sentence = ({ keys, known, share }: MissingRecords, { deleteShare }: IntakeSource): string =>
  `It would delete ${keys.length} of ${known} known records (${percent(share)}; ` +
  `${percent(deleteShare)} are allowed). Check it, then run again with --accept.`;
