import type { Command } from 'commander';
import { type IntakeSource, pullSource, sweepFolder } from '#intake';
import { GianhError } from '#kernel';
import type { Hub } from '../../main/hub.js';
import { sourceNamed } from '../source-named.js';
import { print } from '../print.js';
import { publishWaiting } from '../publish-waiting.js';
import { showProgress } from '../show-progress.js';
import { withHub } from '../with-hub.js';

interface PullOptions {
  readonly full?: boolean;
  readonly accept?: boolean;
  readonly json?: boolean;
}

/** `gianh pull SOURCE`: one run of a source now. */
export function addPull(program: Command): void {
  program
    .command('pull <source>')
    .description('run one source now: fetch what is new, or sweep its folder')
    .option('--full', 'a pulled source from the beginning, whatever was fetched before')
    .option('--accept', "let a folder's deliveries through that are held for deleting too much")
    .option('--json', 'print the report as JSON')
    .action(async (name: string, options: PullOptions) => withHub((hub) => pull(hub, name, options)));
}

async function pull(hub: Hub, name: string, { full, accept, json }: PullOptions): Promise<number> {
  const source = sourceNamed(hub, name);
  refuseIdle(source, { full, accept });
  const board = showProgress(json);
  try {
    if (source.pull) {
      const report = await pullSource(hub.intake, source, {
        full,
        onPage: ({ rows }) => board.tell(`${name}: rows pulled`, rows, rows),
      });
      await publishWaiting(hub, board);
      print(json, report, () => {
        const { pages, rows, accepted, rejected, incompleteBecause } = report;
        const end = incompleteBecause === undefined ? 'whole' : `incomplete: ${incompleteBecause}`;
        return `${name}: ${rows} rows on ${pages} pages, ${accepted} accepted, ${rejected} rejected; ${end}`;
      });
      return report.whole ? 0 : 6;
    }
    let done = 0;
    const swept = await sweepFolder(hub.intake, source, {
      accept,
      onFile: () => board.tell(`${name}: files taken in`, (done += 1), done),
    });
    await publishWaiting(hub, board);
    print(
      json,
      swept,
      () =>
        swept.map((file) => `${file.name}: ${file.outcome} ${file.message ?? ''}`).join('\n') ||
        `${name}: nothing new in its folder`,
    );
    return swept.every(({ outcome }) => outcome === 'TAKEN' || outcome === 'REPEATED') ? 0 : 6;
  } finally {
    board.end();
  }
}

/** Refuses an option that would do nothing for such a source. */
function refuseIdle({ name, pull: pulled }: IntakeSource, { full, accept }: PullOptions): void {
  if (pulled && accept) {
    const words = `${name} is asked page by page; what a page does not hold is never deleted, so nothing waits: leave --accept out.`;
    throw new GianhError('GIANH_USAGE', words);
  }
  if (!pulled && full) {
    const words = `${name} is not pulled: put its files back from done/ into the folder to have them taken in again, without --full.`;
    throw new GianhError('GIANH_USAGE', words);
  }
}
