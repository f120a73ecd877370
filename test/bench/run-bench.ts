import { parseArgs } from 'node:util';
import { openBench } from './bench.js';
import type { Figure } from './figure.js';
import { behindGateway } from './figures/behind-gateway.js';
import { boardOfLastMonth } from './figures/board-of-last-month.js';
import { changedDossiers } from './figures/changed-dossiers.js';
import { exportOfDossiers } from './figures/export-of-dossiers.js';
import { largeHisFile } from './figures/large-his-file.js';
import { metricBoard } from './figures/metric-board.js';
import { nestedMetrics } from './figures/nested-metrics.js';
import { pageAgainstPostgraphile } from './figures/page-against-postgraphile.js';
import { pageOfDossiers } from './figures/page-of-dossiers.js';
import { provinceDay } from './figures/province-day.js';
import { sameRowsAgain } from './figures/same-rows-again.js';
import { tenTimesTheRecords } from './figures/ten-times-the-records.js';
import { unchangedSnapshot } from './figures/unchanged-snapshot.js';
import { versionedBoard } from './figures/versioned-board.js';
import { wireToCells } from './figures/wire-to-cells.js';
import { type Result, rowOf, writeReport } from './report/write-report.js';

const figures: readonly Figure[] = [
  wireToCells,
  provinceDay,
  largeHisFile,
  sameRowsAgain,
  pageOfDossiers,
  unchangedSnapshot,
  exportOfDossiers,
  pageAgainstPostgraphile,
  behindGateway,
  versionedBoard,
  // These share one large province; the last two change it.
  metricBoard,
  nestedMetrics,
  tenTimesTheRecords,
  changedDossiers,
  boardOfLastMonth,
];

const usage = `npm run bench -- [--only NAME]… [--quick] [--json]

  --only NAME  one figure: ${figures.map(({ name }) => name).join(', ')}
  --quick      small volumes, few rounds; says little
  --json       results as JSON on standard output

What is measured is written into docs/benchmarks.md, except by --quick.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = figures.filter(({ name }) => !values.only || values.only.includes(name));
if (values.help || chosen.length !== (values.only?.length ?? figures.length)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const report = new URL('../../docs/benchmarks.md', import.meta.url);
const names = figures.map(({ name }) => name);
const bench = await openBench(values.quick, (line) => console.error(`  ${line}`));
process.once('SIGINT', () => void bench.close().finally(() => process.exit(130)));
const results: Result[] = [];
try {
  for (const figure of chosen) {
    console.error(`${figure.name} …`);
    results.push({ figure, finding: await figure.run(bench) });
    const { measurements, notes } = results.at(-1)!.finding;
    for (const measurement of measurements) console.error(`  ${rowOf(measurement).filter(Boolean).join(' · ')}`);
    for (const note of notes) console.error(`  ${note}`);
    // After each figure: a run that is broken off keeps what it has found.
    if (!values.quick) await writeReport(report, results, names);
  }
} finally {
  await bench.close();
}
if (values.json) {
  const plain = results.map(({ figure, finding }) => ({ name: figure.name, about: figure.about, ...finding }));
  console.log(JSON.stringify(plain, undefined, 2));
}
