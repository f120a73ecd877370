import type { Figure, Finding } from '../figure.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { readFootprint } from '../hub/read-footprint.js';
import { dossierRows, listStories, monthsFrom, stepRows, type WireRow } from '../wire/list-stories.js';
import { inLanes } from '../wire/in-lanes.js';
import { openPortal } from '../wire/portal.js';

/** Calls on their way at once, the first time and again. */
const senders = 4;

/** The same rows in another order and page size, against the first time. */
export const sameRowsAgain: Figure = {
  name: 'same-rows-again',
  about: 'The same dossiers and steps again in another order and page size: how many times faster than the first time.',
  run: async (bench): Promise<Finding> => {
    const hub = await openBenchHub(bench.home, await bench.createDatabase('again'));
    try {
      const [rounds, count] = bench.isQuick ? [3, 1_000] : [6, 3_000];
      const portal = openPortal(hub);
      const send = async (rows: readonly WireRow[], steps: readonly WireRow[], size: number): Promise<number> => {
        const calls = [
          ...(await portal.pack('DongBoHoSoMC', rows, size)),
          ...(await portal.pack('CapNhatTienDoHoSoMC', steps, size * 4)),
        ];
        const since = performance.now();
        await inLanes(calls, senders, portal.send);
        await hub.publisher.drain();
        return performance.now() - since;
      };
      const ratios: number[] = [];
      for (const [round, month] of monthsFrom('2025-08', rounds + 1).entries()) {
        const stories = listStories(hub.world, month, count);
        const [rows, steps] = [dossierRows(stories), stepRows(stories)];
        // Now the pages of the first time are the larger ones, now those of the second.
        const [one, other] = round % 2 === 0 ? [500, 300] : [300, 500];
        const first = await send(rows, steps, one);
        const before = await readFootprint(hub);
        const again = await send(turned(rows), turned(steps), other);
        const after = await readFootprint(hub);
        if (after !== before) throw new Error(`The same rows again left a trace:\n${before}\n${after}`);
        bench.say(`round ${round}: first ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms`);
        if (round > 0) ratios.push(first / again);
      }
      return {
        measurements: [{ what: 'first time ÷ again', unit: '×', rounds: ratios, target: { atLeast: 5 } }],
        notes: [
          `Rounds of ${count} dossiers and their steps, ${senders} senders at a time; checked each time: inbox empty, same head, records, past versions and cells.`,
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
