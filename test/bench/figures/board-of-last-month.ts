import { facts } from '#domain';
import { inTransaction, publishStore, readHead } from '#store';
import { boardDistricts, boardMonths } from '../board/board.js';
import { boardQuestion } from '../board/board-question.js';
import type { Figure, Finding } from '../figure.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { startServing } from '../processes/serving.js';
import { loadedProvince } from '../province/loaded-province.js';

const fact = facts.find(({ name }) => name === 'dossier')!;
const versions = 2_000;

/** The board as of a month ago, when its newest month has been changed ever since. */
export const boardOfLastMonth: Figure = {
  name: 'board-of-last-month',
  about: `The board as of a month ago, with ${versions} versions since of every cell of its newest month, against the board of the present.`,
  run: async (bench): Promise<Finding> => {
    const { large } = await loadedProvince(bench);
    const hub = await openBenchHub(bench.home, large);
    const districts = boardDistricts(hub);
    const codes = districts.map(({ code }) => code);
    const ago = (await readHead(hub.database.pool)).n;
    await writeVersions(
      hub,
      districts.map(({ id }) => id),
      ago,
    );
    await hub.close();
    const serving = await startServing('./serve-board.ts', bench.home, large);
    try {
      const at = `, asOf: { snapshot: "${ago}" }`;
      const [now, then] = [boardQuestion.series(codes), boardQuestion.series(codes, at)];
      if ((await serving.graphql(now)) === (await serving.graphql(then))) throw new Error('Nothing has changed.');
      const plan = bench.isQuick
        ? { rounds: 3, warmUp: 2, turns: 2, turn: 10 }
        : { rounds: 9, warmUp: 2, turns: 4, turn: 20 };
      const ways = {
        present: { serving, ask: () => serving.graphql(now) },
        then: { serving, ask: () => serving.graphql(then) },
      };
      const took = await askInTurns(ways, plan, bench.say);
      return {
        measurements: [
          {
            what: 'a month ago ÷ present',
            unit: '×',
            rounds: timesLonger(took.then.wall, took.present.wall),
            target: { atMost: 2 },
          },
          { what: 'a month ago', unit: 'ms', rounds: took.then.wall },
          { what: 'present', unit: 'ms', rounds: took.present.wall },
        ],
        notes: [
          'As metricSeries over HTTP; the snapshots lie evenly over the month, each changing the newest month of all districts.',
        ],
      };
    } finally {
      await serving.close();
    }
  },
};

/** Changes the newest month of all districts again and again, and lays the snapshots over the last month. */
async function writeVersions(hub: BenchHub, units: readonly number[], ago: number): Promise<void> {
  const { pool } = hub.database;
  const amounts = fact.measures.filter(({ type }) => type === 'CELL').map(() => 1);
  const month = units.map((unit) => ({ key: [unit, `${boardMonths.at(-1)!}-01`, 1], amounts }));
  for (let version = 0; version < versions; version += 1) {
    await inTransaction(pool, async (client) => {
      await client.query('SET LOCAL synchronous_commit = off');
      const snapshot = await publishStore.takeSnapshot(client, 'DELIVERY', month.length, hub.registers().books);
      await publishStore.applyDeltas(client, fact, { day: [], month, by: [], hist: [] }, snapshot);
    });
  }
  await pool.query(
    `UPDATE snapshot SET at = date_trunc('second', now() - (1 - greatest(0, n - $1::bigint) / $2::float8) * interval '1 month')`,
    [ago, versions],
  );
  await pool.query('VACUUM ANALYZE');
}
