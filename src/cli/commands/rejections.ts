import type { Command } from 'commander';
import { acceptHeld, replayRejections } from '#intake';
import { print, columns } from '../print.js';
import { publishWaiting } from '../publish-waiting.js';
import { showProgress } from '../show-progress.js';
import { withHub } from '../with-hub.js';
import { sourceNamed } from '../source-named.js';

interface RejectionOptions {
  readonly source?: string;
  readonly code?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly accept?: boolean;
}

/** `gianh rejections list|replay`. */
export function addRejections(program: Command): void {
  const group = program.command('rejections').description('rows that were not taken in, and why');
  group
    .command('list')
    .description('rejections that wait, oldest first')
    .option('--source <name>', 'of one source')
    .option('--code <code>', 'for one reason, such as UNKNOWN_OFFICE')
    .option('--limit <n>', 'at most so many', '100')
    .option('--json', 'print them as JSON')
    .action(async ({ source, code, limit, json }: RejectionOptions) =>
      withHub(async ({ intake }) => {
        const states = ['OPEN', 'WAITING_REGISTER'] as const;
        const found = await intake.store.listRejections(intake.pool, { source, code, states, limit: Number(limit) });
        print(json, found, () =>
          found.length === 0
            ? 'No rejection waits.'
            : columns([
                ['id', 'source', 'position', 'code', 'field', 'message'],
                ...found.map((row) => [row.id, row.sourceName, row.position, row.code, row.field, row.message]),
              ]),
        );
        return 0;
      }),
    );
  group
    .command('replay')
    .description('take rejected rows again, by the registers and mappings of now')
    .option('--source <name>', 'of one source')
    .option('--code <code>', 'for one reason')
    .option('--accept', 'also let held full deliveries of the source through')
    .option('--json', 'print the report as JSON')
    .action(async ({ source, code, json, accept }: RejectionOptions) =>
      withHub(async (hub) => {
        const board = showProgress(json);
        const sources = source === undefined ? hub.sources : [sourceNamed(hub, source)];
        if (accept) for (const held of sources) await acceptHeld(hub.intake, held);
        const report = await replayRejections(hub.intake, hub.sources, { source, code });
        await publishWaiting(hub, board);
        board.end();
        print(json, report, () => `${report.replayed} rows replayed, ${report.resolved} now taken in.`);
        return 0;
      }),
    );
}
