import type { Command } from 'commander';
import { closeHubPeriod } from '../../main/close-hub-period.js';
import { print } from '../print.js';
import { withHub } from '../with-hub.js';

interface CloseOptions {
  readonly name?: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

/** `gianh close-period`: pins the figures of a period as they are now. */
export function addClosePeriod(program: Command): void {
  program
    .command('close-period <period>')
    .description(
      'keep the newest snapshot for ever as the figures of a period that has ended (2021-06, 2021-Q2, 2021 …)',
    )
    .option('--name <name>', 'what to call it; by default "Kỳ <period>"')
    .option('--again', 'close a period anew that is closed already; the earlier snapshot stays')
    .option('--json', 'print the snapshot as JSON')
    .action(async (period: string, { name, again, json }: CloseOptions) =>
      withHub(async (hub) => {
        const snapshot = await closeHubPeriod(hub, { period, name, again });
        print(
          json,
          snapshot,
          () =>
            `${snapshot.closes} is closed with snapshot ${snapshot.n} of ${snapshot.at}: "${snapshot.name}", kept for ever.`,
        );
        return 0;
      }),
    );
}
