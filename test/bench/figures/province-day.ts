import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFile } from '#intake';
import type { Figure, Finding } from '../figure.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';
import { dossierRows, listStories, stepRows } from '../wire/list-stories.js';
import { inLanes } from '../wire/in-lanes.js';
import { type Call, openPortal, type Portal } from '../wire/portal.js';
import { writeVisitFiles } from '../wire/write-visit-files.js';

const [dossiers, steps, visits] = [2_500, 10_000, 6_000];
/** Offices that send at the same time. */
const senders = 4;

/** A day of the whole province, end to end. */
export const provinceDay: Figure = {
  name: 'province-day',
  about: `A full-province day: ${dossiers} dossiers with ${steps} steps pushed by their offices, ${visits} visits in hospital files, until everything is published.`,
  run: async (bench): Promise<Finding> => {
    const hub = await openBenchHub(bench.home, await bench.createDatabase('day'));
    try {
      const portal = openPortal(hub);
      await loadEarlierMonth(hub, portal);
      hub.publisher.start();
      const rounds = bench.isQuick ? 1 : 3;
      const took: number[] = [];
      const notes: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Steps of the day also belong to dossiers that came earlier.
        const stories = listStories(hub.world, `2026-0${round + 1}`, 3_600);
        const [fresh, earlier] = [stories.slice(0, dossiers), stories.slice(dossiers)];
        for (const call of await portal.pack('DongBoHoSoMC', dossierRows(earlier), 500)) await portal.send(call);
        await hub.publisher.drain();
        const own = (office: string): string => office;
        const day: readonly Call[] = [
          ...(await portal.pack('DongBoHoSoMC', dossierRows(fresh), 100, own)),
          ...(await portal.pack('CapNhatTienDoHoSoMC', stepRows(stories).slice(0, steps), 10, own)),
        ];
        const folder = join(bench.home, `day-${round}`);
        await mkdir(folder);
        const files = await writeVisitFiles(hub.world, folder, `2026-0${round + 1}-10`, visits);
        const seconds = await takeDay(hub, portal, day, files.paths);
        bench.say(`round ${round}: ${seconds.toFixed(1)} s`);
        took.push(seconds);
        notes.splice(
          0,
          1,
          `${day.length} calls of the portal (new dossiers by office, 10 steps to a call), ${files.paths.length} files of ${(files.bytes / 1e6).toFixed(0)} MB together; the publisher works meanwhile.`,
        );
      }
      return {
        measurements: [{ what: 'first call to last commit', unit: 's', rounds: took, target: { atMost: 10 } }],
        notes,
      };
    } finally {
      await hub.close();
    }
  },
};

/** So that the day does not meet empty tables. */
async function loadEarlierMonth(hub: BenchHub, portal: Portal): Promise<void> {
  const stories = listStories(hub.world, '2025-12', 5_000);
  for (const call of await portal.pack('DongBoHoSoMC', dossierRows(stories), 500)) await portal.send(call);
  await hub.publisher.drain();
}

/** Takes calls and files in as they come, the publisher draining beside them; answers seconds until all is published. */
async function takeDay(
  hub: BenchHub,
  portal: Portal,
  calls: readonly Call[],
  paths: readonly string[],
): Promise<number> {
  const his = hub.sources.find(({ name }) => name === 'his')!;
  const since = performance.now();
  await Promise.all([
    inLanes(calls, senders, portal.send),
    (async () => {
      for (const path of paths) {
        const { outcome, rejected } = await loadFile(hub.intake, his, path);
        if (outcome !== 'TAKEN' || rejected > 0) throw new Error(`${path}: ${outcome}, ${rejected} rejected`);
      }
    })(),
  ]);
  await hub.publisher.drain();
  return (performance.now() - since) / 1_000;
}
