import type { Command } from 'commander';
import { readReporterStates, readSourceStates } from '#intake';
import { readHead } from '#store';
import type { Hub } from '../../main/hub.js';
import { columns, print } from '../print.js';
import { withHub } from '../with-hub.js';

/** `gianh status`: the hub at a glance. */
export function addStatus(program: Command): void {
  program
    .command('status')
    .description('sources, reporters, what waits, and the newest snapshot')
    .option('--json', 'print it as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => withHub((hub) => status(hub, json)));
}

async function status({ intake, sources, registers, database }: Hub, json?: boolean): Promise<number> {
  const [snapshot, states, reporters, inbox] = await Promise.all([
    readHead(database.pool),
    readSourceStates(intake, sources),
    readReporterStates(intake, registers().calendar),
    database.pool.query<{ n: number }>('SELECT count(*) AS n FROM inbox'),
  ]);
  const counted = states.map((source) => {
    const counts: Record<string, number> = {};
    for (const { source: name, state } of reporters) if (name === source.name) counts[state] = (counts[state] ?? 0) + 1;
    return { ...source, reporters: counts };
  });
  const waiting = inbox.rows[0]!.n;
  print(json, { snapshot, sources: counted, inbox: waiting }, () =>
    [
      `Snapshot ${snapshot.n} of ${snapshot.at}; ${waiting} records wait to be published${database.shared ? '; a hub is running' : ''}.`,
      '',
      columns([
        ['source', 'door', 'state', 'last delivery', 'held', 'rejections', 'reporters'],
        ...counted.map(({ name, door, state, lastDelivery, held, waitingRejections, reporters: counts }) => [
          name,
          door,
          state,
          lastDelivery?.at,
          held,
          waitingRejections,
          Object.entries(counts)
            .map(([kind, count]) => `${count} ${kind}`)
            .join(', '),
        ]),
      ]),
    ].join('\n'),
  );
  return 0;
}
