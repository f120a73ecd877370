import type { Command } from 'commander';
import { readSettings } from '#config';
import { systemClock } from '#kernel';
import { deliverSimulated } from '../../main/demo/deliver-simulated.js';
import { reportFailure } from '../report-failure.js';
import { showProgress } from '../show-progress.js';
import { print } from '../print.js';

interface SimulateOptions {
  readonly url?: string;
  readonly volume?: string;
  readonly seed?: string;
  readonly from?: string;
  readonly json?: boolean;
}

/** `gianh simulate`: the stand-ins deliver once. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('let the stand-ins deliver once: push dossiers to a running hub, write hospital and school files')
    .option('--url <url>', 'where the hub listens', 'http://127.0.0.1:4000')
    .option('--volume <factor>', '1 is about 34,000 dossiers in all; 150 gives as many as the province has')
    .option('--seed <n>', 'equal seeds give equal data')
    .option('--from <day>', 'first day of history')
    .option('--json', 'print what was delivered as JSON')
    .action(async ({ url, volume, seed, from, json }: SimulateOptions) => {
      const board = showProgress(json);
      try {
        const overlay = {
          ...(volume === undefined ? {} : { GIANH_SIMULATORS_VOLUME: volume }),
          ...(seed === undefined ? {} : { GIANH_SIMULATORS_SEED: seed }),
          ...(from === undefined ? {} : { GIANH_SIMULATORS_FROM: from }),
        };
        const settings = readSettings({ env: { ...process.env, ...overlay }, cwd: process.cwd() });
        const report = await deliverSimulated(settings, systemClock, url!, board.tell);
        board.end();
        print(json, report, () =>
          [
            `one-stop: ${report.oneStop.dossiers} dossiers, ${report.oneStop.steps} steps in ${report.oneStop.requests} requests`,
            `his: ${report.his.files} files with ${report.his.encounters} encounters`,
            `vnedu: ${report.vnedu.files} files with ${report.vnedu.enrolments} enrolments`,
            'The hub takes files at its next sweep, or now: gianh pull his, gianh pull vnedu.',
          ].join('\n'),
        );
      } catch (error) {
        board.end();
        process.exitCode = reportFailure(error);
      }
    });
}
