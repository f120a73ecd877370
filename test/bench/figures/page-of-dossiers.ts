import type { Figure, Finding } from '../figure.js';
import { pageDatabase } from '../hub/page-database.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';

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
    const url = await pageDatabase(bench);
    const serving = await startServing('./serve-pages.ts', bench.home, url);
    try {
      return await compare(serving, bench.isQuick ? [3, 5] : [8, 10], bench.say);
    } finally {
      await serving.close();
    }
  },
};

async function compare(
  serving: Serving,
  [rounds, turns]: readonly [number, number],
  say: (line: string) => void,
): Promise<Finding> {
  const graphql = (): Promise<string> => serving.graphql(query);
  const byHand = (): Promise<string> => serving.get('/bench/dossiers');
  const [one, other] = [await graphql(), await byHand()].map(codesOf);
  if (one === '' || one !== other) throw new Error('The two pages are not the same.');
  const ways = { byHand: { serving, ask: byHand }, graphql: { serving, ask: graphql } };
  const took = await askInTurns(ways, { rounds, warmUp: 2, turns, turn }, say);
  return {
    measurements: [
      {
        what: 'CPU per request of the server process',
        unit: '×',
        rounds: timesLonger(took.graphql.cpu, took.byHand.cpu),
        target: { atMost: 2.5 },
      },
      {
        what: 'latency',
        unit: '×',
        rounds: timesLonger(took.graphql.wall, took.byHand.wall),
        target: { atMost: 2.5 },
      },
      { what: 'latency of GraphQL', unit: 'ms', rounds: took.graphql.wall },
      { what: 'latency by hand', unit: 'ms', rounds: took.byHand.wall },
    ],
    notes: [
      `Rounds of ${turn * turns} requests each way, in turns of ${turn}, one after the other on one kept connection; the server is a process of its own. Two rounds warm up. Both pages hold the same dossiers.`,
    ],
  };
}

const codesOf = (text: string): string => {
  const { data } = JSON.parse(text) as { data?: { dossiers: { nodes: readonly { code: string }[] } } };
  if (!data) throw new Error(`A page was refused: ${text}`);
  return data.dossiers.nodes.map(({ code }) => code).join(' ');
};
