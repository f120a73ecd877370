import { type CellMeasure, type Fact, facts } from '#domain';
import { type Cell, createMetricStore, inTransaction, type Pool, publishStore, readHead, snakeCase } from '#store';
import type { Figure, Finding } from '../figure.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';

const fact: Fact = facts.find(({ name }) => name === 'dossier')!;
const measures = fact.measures.filter((measure): measure is CellMeasure => measure.type === 'CELL');
const [from, to] = ['2023-07-01', '2025-07-01'];
const names = ['plain', 'head', 'earlier'] as const;

/** The board of twelve measures, 24 months and eight districts, against the same without versions. */
export const versionedBoard: Figure = {
  name: 'versioned-board',
  about:
    'A board of 192 rows (12 measures × 24 months × 8 districts) read as of a snapshot, against the same read of the table of current cells alone.',
  run: async (bench): Promise<Finding> => {
    const hub = await openBenchHub(bench.home, await bench.createDatabase('board'));
    try {
      const { pool } = hub.database;
      const units = districtsOf(hub);
      const shown = measures.slice(0, 12).map(({ key }) => key);
      const versions = bench.isQuick ? 100 : 500;
      await writeVersions(hub, units, versions);
      const { n } = await readHead(pool);
      const store = createMetricStore(pool);
      const places = units.map((unitId) => ({ unitId, from, to }));
      const at = (snapshot: number) => async (): Promise<readonly Cell[]> =>
        store.readCells({ fact, grain: 'month', scope: 1, places, measures: shown, snapshot });
      const plain = (): Promise<readonly Cell[]> => readPlain(pool, units, shown);
      const readers = { plain, head: at(n), earlier: at(Math.floor(n / 2)) };
      if (textOf(await plain()) !== textOf(await readers.head())) throw new Error('The two boards are not the same.');

      const [rounds, reads] = bench.isQuick ? [5, 100] : [11, 300];
      const took: Record<keyof typeof readers, number[]> = { plain: [], head: [], earlier: [] };
      for (let round = 0; round <= rounds; round += 1) {
        const sums = { plain: 0, head: 0, earlier: 0 };
        for (let index = 0; index < reads; index += 1) {
          for (const name of names) {
            const since = performance.now();
            await readers[name]();
            sums[name] += performance.now() - since;
          }
        }
        if (round > 0) for (const name of names) took[name].push(sums[name] / reads);
      }
      const ratio = (name: keyof typeof readers): number[] => took[name].map((ms, round) => ms / took.plain[round]!);
      return {
        measurements: [
          { what: 'at the head ÷ without versions', unit: '×', rounds: ratio('head'), target: { atMost: 1.2 } },
          { what: `as of ${versions / 2} versions ago ÷ without versions`, unit: '×', rounds: ratio('earlier') },
          { what: 'without versions', unit: 'ms', rounds: took.plain },
          { what: 'at the head', unit: 'ms', rounds: took.head },
        ],
        notes: [`${versions} past versions of every one of the 192 cells; rounds of ${reads} reads each, interleaved.`],
      };
    } finally {
      await hub.close();
    }
  },
};

function districtsOf(hub: BenchHub): readonly number[] {
  const { areaBook } = hub.registers();
  const communes = hub.world.communes('2024-12-31');
  const codes = [...new Set(communes.map(({ parentCode }) => parentCode))].sort();
  return codes.map((code) => areaBook.find(code, '2024-12-31', 'DISTRICT')!.id);
}

const months = Array.from({ length: 24 }, (_, index) =>
  new Date(Date.UTC(2023, 6 + index, 1)).toISOString().slice(0, 10),
);

/** Every cell of the board in so many versions, each snapshot changing all of them, as hot months are changed. */
async function writeVersions(hub: BenchHub, units: readonly number[], versions: number): Promise<void> {
  const month = units.flatMap((unit) =>
    months.map((day) => ({ key: [unit, day, 1], amounts: measures.map((_, index) => index + 1) })),
  );
  for (let version = 0; version <= versions; version += 1) {
    await inTransaction(hub.database.pool, async (client) => {
      const snapshot = await publishStore.takeSnapshot(client, 'DELIVERY', month.length, hub.registers().books);
      await publishStore.applyDeltas(client, fact, { day: [], month, by: [], hist: [] }, snapshot);
    });
  }
  await hub.database.pool.query('VACUUM ANALYZE');
}

/** The board as if cells had no versions: the table of current cells and nothing else. */
async function readPlain(pool: Pool, units: readonly number[], shown: readonly string[]): Promise<readonly Cell[]> {
  const { rows } = await pool.query({
    name: 'bench_board',
    text: `SELECT unit_id, month, ${shown.map(snakeCase).join(', ')} FROM dossier_cell_month
           WHERE unit_id = ANY($1::int[]) AND month >= $2 AND month < $3 AND scope = 1`,
    values: [units, from, to],
    rowMode: 'array',
  });
  return (rows as unknown[][]).map(([unitId, at, ...amounts]) => ({
    unitId: unitId as number,
    at: at as string,
    amounts: amounts.map(Number),
  }));
}

const textOf = (cells: readonly Cell[]): string =>
  cells
    .map((cell) => JSON.stringify(cell))
    .sort()
    .join('\n');
