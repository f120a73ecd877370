import { setTimeout } from 'node:timers/promises';
import { facts } from '#domain';
import { type Thinning, thinSnapshots } from '#store';
import type { Hub } from './hub.js';

/** Statements of readers are cancelled after thirty seconds; whoever reads at a snapshot let go has ended after this. */
const patienceMs = 60_000;

/** Lets go the snapshots that the retention of the settings does not keep, and their versions. */
export async function thinHub(
  { database, settings, logger }: Pick<Hub, 'database' | 'settings' | 'logger'>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Thinning> {
  const { retention } = settings;
  const patience = (): Promise<void> => setTimeout(patienceMs, undefined, { ref: false });
  const thinning = await thinSnapshots(database.pool, { facts, retention, dryRun, patience });
  if (!dryRun) logger.info({ ...thinning }, 'snapshots thinned');
  return thinning;
}
