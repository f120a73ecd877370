import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings, SourceSettings } from '#config';
import { loadFile, pullSource, refreshQuality } from '#intake';
import type { Clock } from '#kernel';
import type { Hub } from '../hub.js';
import { packageRoot } from '../package-root.js';
import { demoKnobs } from './demo-knobs.js';
import { demoSecret } from './demo-secret.js';
import { demoSources } from './demo-sources.js';
import { demoIocFile, withIoc } from './read-demo-sources.js';
import { prepareDemoReporters } from './prepare-demo-reporters.js';
import { startSimulators } from './start-simulators.js';
import { takeFiles } from './take-files.js';
import { withLookups } from './with-lookups.js';

/** How a demo tells what it does. */
interface DemoReport {
  readonly say: (line: string) => void;
  readonly tell: (task: string, done: number, total: number) => void;
}

/** The stand-ins of all sources, and the sources as the hub is to be configured for them. */
export interface Demo {
  readonly sources: readonly SourceSettings[];
  /** Delivers the whole history, unless this data folder has it already. */
  readonly deliver: (hub: Hub, hubUrl: string, report: DemoReport) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the stand-ins for a hub without configured sources. */
export async function startDemo(settings: Settings, clock: Clock): Promise<Demo> {
  const { home } = settings;
  const secret = demoSecret(home);
  const knobs = demoKnobs(settings, clock);
  const folders = { his: join(home, 'deliveries/his'), vnedu: join(home, 'deliveries/vnedu') };
  const simulators = await startSimulators({ home, secret, knobs, folders });
  await writeFile(demoIocFile(home), JSON.stringify(simulators.ioc), { mode: 0o600 });
  const { ioc, portal } = simulators;
  const sources = withLookups(withIoc(demoSources(settings, ioc.url), ioc), { ioc, 'one-stop': portal });
  await Promise.all(sources.map(({ folder }) => folder && mkdir(folder, { recursive: true })));
  const marker = join(home, 'demo-delivered.json');
  const { to: _to, ...asked } = knobs;
  const wish = JSON.stringify(asked);
  const hasDelivered = (await readFile(marker, 'utf8').catch(() => '')) === wish;
  // The database takes seconds to be made: files are written meanwhile.
  if (!hasDelivered) simulators.write();

  const abort = new AbortController();
  /** Runs of sources that are going on; a stop waits for them, so that the database closes after them. */
  const runs: Promise<unknown>[] = [];
  let delivering: Promise<void> = Promise.resolve();

  const deliver = async (hub: Hub, hubUrl: string, report: DemoReport): Promise<void> => {
    await prepareDemoReporters(hub, secret);
    if (hasDelivered) {
      report.say('The simulated sources have delivered before; going on from there.');
      return;
    }
    report.say('The simulated sources deliver their history since 2020:');
    const { signal } = abort;
    const sourceOf = (name: string): Source => hub.sources.find((source) => source.name === name)!;
    const pulled = pullSource(hub.intake, sourceOf('ioc'), {
      signal,
      onPage: ({ rows }) => report.tell('ioc: rows pulled', rows, rows),
    });
    const loaded = loadIndices(hub, sourceOf('indices'));
    for (const run of [pulled, loaded]) runs.push(run.catch(() => undefined));
    await simulators.deliver({
      oneStopUrl: `${hubUrl}/sources/one-stop`,
      onProgress: report.tell,
      take: (source, written) => {
        const taken = takeFiles(hub, sourceOf(source), written, { ...report, signal });
        runs.push(taken.catch(() => undefined));
        return taken;
      },
    });
    signal.throwIfAborted();
    await Promise.all([pulled, loaded]);
    await publishAll(hub, report);
    await writeFile(marker, wish);
    runs.push(countQuality(hub));
  };

  return {
    sources,
    deliver: (hub, hubUrl, report) => (delivering = deliver(hub, hubUrl, report)),
    // A file or page at hand is taken whole before the database closes.
    stop: async () => {
      abort.abort();
      await simulators.stop();
      await delivering.catch(() => undefined);
      await Promise.all(runs);
    },
  };
}

type Source = Hub['sources'][number];

async function loadIndices(hub: Hub, source: Source): Promise<void> {
  const folder = join(packageRoot, 'seeds/indices');
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort()) {
    await loadFile(hub.intake, source, join(folder, name));
  }
}

/** Waits for the inbox to be empty, telling how much is left. */
async function publishAll({ publisher, intake }: Hub, { tell }: DemoReport): Promise<void> {
  const { rows } = await intake.pool.query<{ n: number }>('SELECT count(*) AS n FROM inbox');
  const total = rows[0]?.n ?? 0;
  if (total === 0) return;
  tell('records published', 0, total);
  await publisher.drain();
  tell('records published', total, total);
}

/** Counts how good the history was; a count over all of it, so nobody waits for it, and the nightly one mends it. */
async function countQuality({ intake }: Hub): Promise<void> {
  await refreshQuality(intake).catch((error: unknown) =>
    intake.logger.error({ error: String((error as Error).name) }, 'the quality of deliveries could not be counted'),
  );
}
