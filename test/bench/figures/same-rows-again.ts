import type { Figure, Finding } from '../figure.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { readFootprint } from '../hub/read-footprint.js';
import { dossierRows, listStories, monthsFrom, stepRows, type WireRow } from '../wire/list-stories.js';
import { openPortal } from '../wire/portal.js';

/** The same rows in another order and page size, against the first time. */
export const sameRowsAgain: Figure = {
  name: 'same-rows-again',
  about: 'The same dossiers and steps again in another order and page size: how many times faster than the first time.',
  run: async (bench): Promise<Finding> => {
    const hub = await openBenchHub(bench.home, await bench.createDatabase('again'));
    try {
      const [rounds, count] = bench.isQuick ? [3, 1_000] : [5, 3_000];
      const portal = openPortal(hub);
      const send = async (rows: readonly WireRow[], steps: readonly WireRow[], size: number): Promise<number> => {
        const calls = [
          ...(await portal.pack('DongBoHoSoMC', rows, size)),
          ...(await portal.pack('CapNhatTienDoHoSoMC', steps, size * 4)),
        ];
        const since = performance.now();
        for (const call of calls) await portal.send(call);
        await hub.publisher.drain();
        return performance.now() - since;
      };
      const ratios: number[] = [];
      for (const [round, month] of monthsFrom('2025-08', rounds + 1).entries()) {
        const stories = listStories(hub.world, month, count);
        const [rows, steps] = [dossierRows(stories), stepRows(stories)];
        const first = await send(rows, steps, 500);
        const before = await readFootprint(hub);
        const again = await send(turned(rows), turned(steps), 300);
        const after = await readFootprint(hub);
        if (after !== before) throw new Error(`The same rows again left a trace:\n${before}\n${after}`);
        bench.say(`round ${round}: first ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms`);
        if (round > 0) ratios.push(first / again);
      }
      return {
        measurements: [{ what: 'first time ÷ again', unit: '×', rounds: ratios, target: { atLeast: 5 } }],
        notes: [
          `Rounds of ${count} dossiers and their steps; checked each time: inbox empty, same head, records, past versions and cells.`,
        ],
      };
    } finally {
      await hub.close();
    }
  },
};

/** Another order: every seventh row, seven times, from the end. */
function turned(rows: readonly WireRow[]): readonly WireRow[] {
  return Array.from({ length: 7 }, (_, start) => rows.filter((_row, index) => index % 7 === start))
    .flat()
    .reverse();
}
