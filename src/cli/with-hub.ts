import { readSettings, type Settings } from '#config';
import { systemClock } from '#kernel';
import { createHub, readCatalogue } from '../main/create-hub.js';
import { createLogger } from '../main/create-logger.js';
import { readDemoSources } from '../main/demo/read-demo-sources.js';
import { failureCause } from '../main/failure-cause.js';
import type { Hub } from '../main/hub.js';
import { openDatabase } from '../main/open-database.js';
import { readSeeds } from '../main/read-seeds.js';
import { reportFailure } from './report-failure.js';

/** The settings of this folder and environment; of a demo with the sources of its stand-ins. */
export function commandSettings(): Settings {
  const settings = readSettings({ env: process.env, cwd: process.cwd() });
  return settings.sources.length > 0 ? settings : { ...settings, sources: readDemoSources(settings) };
}

/**
 * Opens the hub for one command, beside a live hub of the same data folder if there is one, and closes it again.
 *
 * The exit code is what `work` answers, or that of its failure.
 */
export async function withHub(work: (hub: Hub) => Promise<number>): Promise<void> {
  let hub: Hub | undefined;
  let settings: Settings | undefined;
  try {
    settings = commandSettings();
    const logger = createLogger(settings);
    const catalogue = readCatalogue(settings);
    const database = await openDatabase({ settings, logger, beside: true });
    try {
      hub = await createHub({
        settings,
        logger,
        database,
        catalogue,
        seeds: readSeeds(settings),
        clock: systemClock,
      });
    } catch (error) {
      await database.close();
      throw error;
    }
    process.exitCode = await work(hub);
  } catch (error) {
    process.exitCode = reportFailure(
      settings ? await failureCause(error, settings, hub?.database) : error,
      hub?.logger,
    );
  } finally {
    await hub?.close();
  }
}
