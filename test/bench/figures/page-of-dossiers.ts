import { Agent, request } from 'undici';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Figure, Finding } from '../figure.js';
import { writePageTables } from '../hub/hand-written-page.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { nextMessage, startChild } from '../processes/run-child.js';
import { dossierRows, listStories, monthsFrom } from '../wire/list-stories.js';
import { openPortal } from '../wire/portal.js';

/** Requests of one kind in a row. */
const turn = 40;

const query = `query Page {
  dossiers(first: 50) {
    nodes { id code status channel receivedAt dueAt procedure { code name } agency { code name } area { code name } }
  }
}`;

/** A page of dossiers with their relations, against the same page written by hand. */
export const pageOfDossiers: Figure = {
  name: 'page-of-dossiers',
  about:
    'A page of 50 dossiers with procedure, agency and area through GraphQL over HTTP, against a hand-written SQL query and JSON.stringify on the same HTTP server.',
  run: async (bench): Promise<Finding> => {
    const url = await bench.createDatabase('page');
    const hub = await openBenchHub(bench.home, url);
    const portal = openPortal(hub);
    for (const month of monthsFrom('2025-08', bench.isQuick ? 2 : 6)) {
      const rows = dossierRows(listStories(hub.world, month, 4_000));
      for (const call of await portal.pack('DongBoHoSoMC', rows, 500)) await portal.send(call);
      await hub.publisher.drain();
    }
    await writePageTables(hub.database.pool, hub.registers());
    await hub.database.pool.query('ANALYZE');
    await hub.close();
    const server = startChild('./serve-pages.ts', [bench.home, url]);
    const agent = new Agent({ connections: 1, pipelining: 1 });
    try {
      const { url: address } = await nextMessage<{ url: string }>(server);
      return await compare(address, server, agent, bench.isQuick ? [4, 200] : [9, 400], bench.say);
    } finally {
      const gone = once(server, 'exit');
      server.send('close');
      await Promise.all([gone, agent.close()]);
    }
  },
};

async function compare(
  address: string,
  server: ChildProcess,
  dispatcher: Agent,
  [rounds, requests]: readonly [number, number],
  say: (line: string) => void,
): Promise<Finding> {
  const graphql = async (): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    const answer = await request(`${address}/graphql`, { method: 'POST', headers, body, dispatcher });
    return answer.body.text();
  };
  const byHand = async (): Promise<string> => (await request(`${address}/bench/dossiers`, { dispatcher })).body.text();
  const [one, other] = [await graphql(), await byHand()].map(codesOf);
  if (one === '' || one !== other) throw new Error('The two pages are not the same.');

  const measure = async (ask: () => Promise<string>, into: { wall: number; cpu: number }): Promise<void> => {
    const before = await cpuOf(server);
    const since = performance.now();
    for (let index = 0; index < turn; index += 1) await ask();
    into.wall += (performance.now() - since) / requests;
    into.cpu += ((await cpuOf(server)) - before) / 1_000 / requests;
  };
  const [cpu, wall, own, plain]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [raw, page] = [
      { wall: 0, cpu: 0 },
      { wall: 0, cpu: 0 },
    ];
    for (let index = 0; index < requests; index += turn) {
      await measure(byHand, raw);
      await measure(graphql, page);
    }
    if (round < 2) continue;
    cpu.push(page.cpu / raw.cpu);
    wall.push(page.wall / raw.wall);
    own.push(page.wall);
    plain.push(raw.wall);
    say(`round ${round}: ${page.wall.toFixed(2)} ms against ${raw.wall.toFixed(2)} ms`);
  }
  return {
    measurements: [
      { what: 'CPU per request of the server process', unit: '×', rounds: cpu, target: { atMost: 2.5 } },
      { what: 'latency', unit: '×', rounds: wall, target: { atMost: 2.5 } },
      { what: 'latency of GraphQL', unit: 'ms', rounds: own },
      { what: 'latency by hand', unit: 'ms', rounds: plain },
    ],
    notes: [
      `Rounds of ${requests} requests each way, in turns of ${turn}, one after the other on one kept connection; the server is a process of its own. Two rounds warm up. Both pages hold the same dossiers.`,
    ],
  };
}

async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = nextMessage<{ cpu: number }>(server);
  server.send('cpu');
  return (await answer).cpu;
}

const codesOf = (text: string): string => {
  const { data } = JSON.parse(text) as { data?: { dossiers: { nodes: readonly { code: string }[] } } };
  if (!data) throw new Error(`A page was refused: ${text}`);
  return data.dossiers.nodes.map(({ code }) => code).join(' ');
};
