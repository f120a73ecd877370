import type { Command } from 'commander';
import { thinHub } from '../../main/thin-hub.js';
import { print } from '../print.js';
import { withHub } from '../with-hub.js';

/** `gianh thin`: old snapshots go by the retention. */
export function addThin(program: Command): void {
  program
    .command('thin')
    .description('let go the snapshots that the retention does not keep; a running hub does it every night')
    .option('--dry-run', 'only say what would go')
    .option('--json', 'print the report as JSON')
    .action(async ({ dryRun, json }: { readonly dryRun?: boolean; readonly json?: boolean }) =>
      withHub(async (hub) => {
        const thinning = await thinHub(hub, { dryRun });
        const { kept, snapshots, versions } = thinning;
        print(
          json,
          thinning,
          () =>
            `${snapshots} snapshots ${dryRun ? 'would go' : 'let go'}, ${kept} kept; ${versions} superseded versions ${dryRun ? 'would be ' : ''}deleted.`,
        );
        return 0;
      }),
    );
}
