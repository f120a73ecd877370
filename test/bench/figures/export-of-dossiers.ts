import { shapes } from '#domain';
import type { Bench } from '../bench.js';
import type { Figure, Finding } from '../figure.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { pageDatabase } from '../hub/page-database.js';
import type { WrittenAway } from '../processes/export-dossiers.js';
import { runChild } from '../processes/run-child.js';
import { multiplyRecords } from '../province/multiply-records.js';

const script = './export-dossiers.ts';

/** A million dossiers as CSV, against COPY of the same columns. */
export const exportOfDossiers: Figure = {
  name: 'export-of-dossiers',
  about:
    'A million dossiers with the names of procedure, agency and area as one CSV, against COPY … TO STDOUT of the stored columns: bytes per second, and growth of memory.',
  run: async (bench): Promise<Finding> => {
    const records = bench.isQuick ? 100_000 : 1_000_000;
    const url = await manyDossiers(bench, records);
    const [shares, copies, exports]: [number[], WrittenAway[], WrittenAway[]] = [[], [], []];
    for (let round = 0; round < 3; round += 1) {
      const run = (mode: string): Promise<WrittenAway> =>
        runChild<WrittenAway>(script, [mode, bench.home, url], ['--expose-gc']);
      const copy = await run('COPY');
      const csv = await run('CSV');
      if (csv.lines !== copy.lines + 1) throw new Error(`${copy.lines} records became ${csv.lines} lines.`);
      bench.say(`round ${round}: COPY ${wordsOf(copy)}; CSV ${wordsOf(csv)}`);
      copies.push(copy);
      exports.push(csv);
      shares.push((100 * speed(csv)) / speed(copy));
    }
    const sheet = await runChild<WrittenAway>(script, ['XLSX', bench.home, url], ['--expose-gc']);
    bench.say(`XLSX ${wordsOf(sheet)}`);
    return {
      measurements: [
        { what: 'CSV ÷ COPY, bytes per second', unit: '%', rounds: shares, target: { atLeast: 30 }, decimals: 0 },
        {
          what: 'memory growth, CSV',
          unit: 'MB',
          rounds: exports.map(({ growth }) => growth),
          target: { atMost: 100 },
          decimals: 0,
        },
        { what: 'memory growth, XLSX', unit: 'MB', rounds: [sheet.growth], target: { atMost: 100 }, decimals: 0 },
        { what: 'CSV', unit: 'rows/s', rounds: exports.map(({ lines, wall }) => lines / wall), decimals: 0 },
        { what: 'COPY', unit: 'rows/s', rounds: copies.map(({ lines, wall }) => lines / wall), decimals: 0 },
      ],
      notes: [
        `${copies[0]!.lines} records, every run a process of its own: ${wordsOf(exports[0]!)} as CSV, ${wordsOf(copies[0]!)} by COPY, ${wordsOf(sheet)} as XLSX.`,
        'The export is in the order of the list, at one snapshot, with names in place of numbers; COPY is in no order.',
      ],
    };
  },
};

const speed = ({ bytes, wall }: WrittenAway): number => bytes / wall;
const wordsOf = ({ bytes, wall, cpu, growth }: WrittenAway): string =>
  `${(bytes / 1e6).toFixed(0)} MB in ${wall.toFixed(1)} s (CPU ${cpu.toFixed(1)} s, ${growth.toFixed(0)} MB more memory)`;

async function manyDossiers(bench: Bench, records: number): Promise<string> {
  await pageDatabase(bench);
  const url = await bench.createDatabase('export', 'page');
  const hub = await openBenchHub(bench.home, url);
  const { pool } = hub.database;
  const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM dossier');
  const shape = shapes.find(({ kind }) => kind === 'dossier')!;
  await multiplyRecords(pool, shape, 1, Math.ceil(records / Number(rows[0]!.n)) - 1);
  await pool.query('VACUUM ANALYZE dossier');
  bench.say(`${records} dossiers`);
  await hub.close();
  return url;
}
