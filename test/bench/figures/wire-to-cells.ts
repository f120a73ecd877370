import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { shapes } from '#domain';
import { inTransaction, recordColumns } from '#store';
import type { Finding, Figure } from '../figure.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';
import { sharesText, type Stages, stagesOf } from '../report/shares.js';
import { dossierRows, listStories, monthsFrom } from '../wire/list-stories.js';
import { inLanes } from '../wire/in-lanes.js';
import { openPortal } from '../wire/portal.js';
import { createStageClock } from '../wire/stage-clock.js';

/** Calls on their way at once, as in the stand-ins. */
const senders = 4;
const dossier = shapes.find(({ kind }) => kind === 'dossier')!;
const columns = [...recordColumns(dossier).names, 'from_snap'].join(', ');

/** Dossiers from the wire to the commit, against a plain COPY of the rows they became. */
export const wireToCells: Figure = {
  name: 'wire-to-cells',
  about:
    'Dossiers from JSON bodies at the receiver to committed records, cells and snapshot, as a share of the rows per second of a plain COPY of the same canonical rows into a table with the same indexes.',
  run: async (bench): Promise<Finding> => {
    const hub = await openBenchHub(bench.home, await bench.createDatabase('wire'));
    try {
      const [rounds, count] = bench.isQuick ? [3, 2_000] : [7, 5_000];
      await hub.database.pool.query('CREATE TABLE plain_copy (LIKE dossier INCLUDING ALL)');
      const clock = createStageClock();
      const portal = openPortal(hub);
      const watched = openPortal(hub, clock.watch);
      const [shares, rates, plain]: [number[], number[], number[]] = [[], [], []];
      const stages: Stages[] = [];
      // The first round warms up. In the last ones clocks lie around the stages, and one call comes after the other.
      for (const [round, month] of monthsFrom('2025-08', rounds + 3).entries()) {
        const isWatched = round > rounds;
        const door = isWatched ? watched : portal;
        const calls = await door.pack('DongBoHoSoMC', dossierRows(listStories(hub.world, month, count)), 500);
        clock.spent.clear();
        hub.batches.length = 0;
        const since = performance.now();
        await inLanes(calls, isWatched ? 1 : senders, door.send);
        const handled = performance.now() - since;
        await hub.publisher.drain();
        const took = performance.now() - since;
        const copied = await copyLast(hub);
        if (copied.rows !== count) throw new Error(`${copied.rows} rows were published of ${count}.`);
        const [ours, bare] = [(1_000 * count) / took, (1_000 * count) / copied.took];
        bench.say(`round ${round}: ${ours.toFixed(0)} rows/s, COPY ${bare.toFixed(0)} rows/s`);
        if (isWatched) stages.push(stagesOf(handled, clock.spent, hub));
        else if (round > 0) {
          shares.push((100 * ours) / bare);
          rates.push(ours);
          plain.push(bare);
        }
      }
      return {
        measurements: [
          { what: 'rows/s ÷ rows/s of plain COPY', unit: '%', rounds: shares, target: { atLeast: 8 } },
          { what: 'dossiers through the hub', unit: 'rows/s', rounds: rates, decimals: 0 },
          { what: 'plain COPY', unit: 'rows/s', rounds: plain, decimals: 0 },
        ],
        notes: [
          `Rounds of ${count} new dossiers of a month, 500 to a call, ${senders} senders at a time, then published; the COPY takes bytes made beforehand.`,
          `Shares of the time, measured apart with one sender: ${sharesText(stages)}.`,
        ],
      };
    } finally {
      await hub.close();
    }
  },
};

/** Copies the records of the last snapshot, as bytes made beforehand, in one transaction of its own. */
async function copyLast({ database: { pool } }: BenchHub): Promise<{ readonly rows: number; readonly took: number }> {
  const client = await pool.connect();
  const chunks: Buffer[] = [];
  try {
    const head = await client.query<{ n: number }>('SELECT n FROM snapshot_head');
    const before = await client.query<{ n: number | null }>('SELECT max(from_snap) AS n FROM plain_copy');
    const out = client.query(
      copyTo(
        `COPY (SELECT ${columns} FROM dossier WHERE from_snap > ${before.rows[0]!.n ?? 0} AND from_snap <= ${head.rows[0]!.n}) TO STDOUT`,
      ),
    );
    out.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(out, 'end');
  } finally {
    client.release();
  }
  const since = performance.now();
  const rows = await inTransaction(pool, async (own) => {
    const into = own.query(copyFrom(`COPY plain_copy (${columns}) FROM STDIN`));
    await pipeline(Readable.from(chunks), into);
    return into.rowCount;
  });
  return { rows, took: performance.now() - since };
}
