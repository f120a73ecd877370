import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { GianhError } from '#kernel';
import { numberRegisters, readRegisters } from '#sources';
import type { Hub } from './hub.js';
import { loadHubRegisters } from './load-hub-registers.js';
import { ownRegisterFolder, readSeeds } from './read-seeds.js';
import { takeRegisters } from './take-registers.js';

/** What real registers change. */
export interface RegisterReport {
  readonly organisations: number;
  readonly procedures: number;
  readonly reporters: number;
  /** Keys that were not there before, and keys that are no longer there. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly replayed?: number;
  readonly resolved?: number;
  readonly rederived?: number;
}

/**
 * Replaces the registers by those of a folder (the six files of seeds/registers): quarantined rows are replayed and
 * records whose codes now resolve otherwise are derived anew. A live hub takes them at its next start.
 */
export async function loadRegisterFolder(hub: Hub, folder: string, dryRun: boolean): Promise<RegisterReport> {
  const { settings, database, publisher } = hub;
  const before = hub.registers();
  const seeds = readSeeds(settings, folder);
  const set = readRegisters(seeds.registers, before.areaBook);
  let next = 0;
  const numbered = numberRegisters(set, before.areaBook, () => (next += 1));
  const was = new Set(before.organisations.all.map(({ key }) => key));
  const is = new Set(numbered.organisations.organisations.map(({ key }) => key));
  const report = {
    organisations: is.size,
    procedures: numbered.procedures.procedures.length,
    reporters: numbered.reporters.length,
    added: [...is].filter((key) => !was.has(key)),
    removed: [...was].filter((key) => !is.has(key)),
  };
  if (dryRun) return report;
  if (database.shared) {
    throw new GianhError(
      'GIANH_ALREADY_RUNNING',
      'Stop the hub before its registers are replaced, then start it again.',
    );
  }
  await hub.replaceRegisters(await loadHubRegisters(database.pool, seeds, settings, hub.engine.catalogue));
  await keepFolder(folder, settings.home);
  const taken = await takeRegisters(hub);
  await publisher.drain();
  return { ...report, ...taken };
}

/** Copies the folder into the data folder, in place only when whole: half of it would stop the next start. */
async function keepFolder(folder: string, home: string): Promise<void> {
  const own = ownRegisterFolder(home);
  const draft = `${own}.new`;
  await mkdir(home, { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await cp(folder, draft, { recursive: true });
  await rm(own, { recursive: true, force: true });
  await rename(draft, own);
}
