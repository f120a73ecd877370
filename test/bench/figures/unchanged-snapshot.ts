import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure, Finding } from '../figure.js';
import { pageDatabase } from '../hub/page-database.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';

/** Requests on their way at a time. */
const atOnce = 16;

const query = `query Page {
  dossiers(first: 60) {
    nodes { id code status channel receivedAt dueAt procedure { code name } agency { code name } area { code name } }
  }
}`;

/** An answer that is kept, against a server that does nothing but send it. */
export const unchangedSnapshot: Figure = {
  name: 'unchanged-snapshot',
  about:
    'A page of 60 dossiers asked again at an unchanged snapshot, against a bare node:http server that parses the same POST and sends the same bytes; 16 requests on their way.',
  run: async (bench): Promise<Finding> => {
    const hub = await startServing('./serve-kept.ts', bench.home, await pageDatabase(bench), atOnce);
    try {
      const answer = await hub.graphql(query);
      await writeFile(join(bench.home, 'answer.json'), answer);
      const bare = await startServing('./serve-bare.ts', bench.home, '', atOnce);
      try {
        return await compare(hub, bare, Buffer.byteLength(answer), bench.isQuick, bench.say);
      } finally {
        await bare.close();
      }
    } finally {
      await hub.close();
    }
  },
};

async function compare(
  hub: Serving,
  bare: Serving,
  bytes: number,
  isQuick: boolean,
  say: (line: string) => void,
): Promise<Finding> {
  if (bytes < 20_000 || bytes > 50_000) throw new Error(`The answer has ${bytes} bytes, not 20 to 50 KB.`);
  if ((await hub.graphql(query)) !== (await bare.graphql(query))) throw new Error('The two answers are not the same.');
  const way = (serving: Serving) => ({ serving, ask: () => serving.graphql(query), atOnce });
  const plan = { rounds: isQuick ? 3 : 9, warmUp: 2, turns: 4, turn: isQuick ? 500 : 1_000 };
  const statements = (await hub.use()).statements;
  const took = await askInTurns({ bare: way(bare), kept: way(hub) }, plan, say);
  const asked = (plan.rounds + plan.warmUp) * plan.turns * plan.turn;
  const perRequest = ((await hub.use()).statements - statements) / asked;
  if (perRequest > 1) throw new Error(`${perRequest.toFixed(2)} statements per request: the answer is not kept.`);
  const perSecond = (milliseconds: readonly number[]): readonly number[] => milliseconds.map((one) => 1_000 / one);
  const share = (one: readonly number[], other: readonly number[]): readonly number[] =>
    timesLonger(one, other).map((value) => value * 100);
  return {
    measurements: [
      {
        what: 'requests per second of the bare server',
        unit: '%',
        rounds: share(took.bare.wall, took.kept.wall),
        target: { atLeast: 40 },
        decimals: 0,
      },
      {
        what: 'CPU per request of the server process, against the bare one',
        unit: '×',
        rounds: timesLonger(took.kept.cpu, took.bare.cpu),
      },
      { what: 'kept answers per second', unit: 'requests/s', rounds: perSecond(took.kept.wall), decimals: 0 },
      { what: 'bare answers per second', unit: 'requests/s', rounds: perSecond(took.bare.wall), decimals: 0 },
      { what: 'CPU per kept answer', unit: 'ms', rounds: took.kept.cpu, decimals: 3 },
    ],
    notes: [
      `${bytes} bytes; whether anything has changed costs ${perRequest.toFixed(2)} statements per request, shared by all that wait. Client and servers share the machine's cores.`,
    ],
  };
}
