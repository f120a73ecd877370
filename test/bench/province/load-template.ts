import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFile } from '#intake';
import { calmKnobs } from '#simulators';
import { generateMonth } from '../../../src/simulators/one-stop/generate-month.js';
import { createWorkingDayLine } from '../../../src/simulators/one-stop/working-day-line.js';
import type { BenchHub } from '../hub/open-bench-hub.js';
import { inLanes } from '../wire/in-lanes.js';
import { dossierRows, monthsFrom } from '../wire/list-stories.js';
import { openPortal } from '../wire/portal.js';
import { writeVisitFiles } from '../wire/write-visit-files.js';

/** The five years of the metric figures: districts stood throughout. */
export const [firstMonth, months, firstDay, lastDay] = ['2020-07', 60, '2020-07-01', '2025-06-30'] as const;

/** Average dossiers and visits of a month that come by the wire. */
const perMonth = { dossiers: 400, visits: 250 };

/**
 * Loads five years of dossiers and visits as they come by the wire, through receiver, files and publisher: every record
 * of the larger province is one of these, moved by some days to another office.
 */
export async function loadTemplate(hub: BenchHub, home: string): Promise<void> {
  const portal = openPortal(hub);
  const his = hub.sources.find(({ name }) => name === 'his')!;
  const folder = join(home, 'visits');
  await mkdir(folder, { recursive: true });
  for (const month of monthsFrom(firstMonth, months)) {
    const line = createWorkingDayLine(hub.world.isWorkingDay, `${month}-01`, `${month}-28`);
    const knobs = { ...calmKnobs, volume: perMonth.dossiers / 350, to: `${month}-28` };
    const rows = dossierRows(generateMonth(hub.world, knobs, month, line));
    await inLanes(await portal.pack('DongBoHoSoMC', rows, 500), 4, portal.send);
    const { paths } = await writeVisitFiles(hub.world, folder, `${month}-10`, perMonth.visits);
    await inLanes(paths, 1, async (path) => {
      const { outcome, rejected } = await loadFile(hub.intake, his, path);
      if (outcome !== 'TAKEN' || rejected > 0) throw new Error(`${path}: ${outcome}, ${rejected} rejected`);
    });
  }
  await hub.publisher.drain();
}
