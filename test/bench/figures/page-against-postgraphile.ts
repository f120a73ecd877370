import type { Bench } from '../bench.js';
import { installContestants } from '../contestants/install-contestants.js';
import { describeTables } from '../contestants/describe-tables.js';
import type { Figure, Finding, Measurement } from '../figure.js';
import { pageDatabase } from '../hub/page-database.js';
import { askInTurns, timesLonger, type Took, type Way } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';

const atOnce = 16;
const relations = 'procedure { code name } agency { code name } area { code name }';
const fields = `code status channel receivedAt dueAt ${relations}`;
const columns = `code: naturalKey status: currentStatus channel receivedAt dueAt: dueAtEffective ${relations}`;

/** The page of dossiers and one dossier, against PostGraphile over the same tables. */
export const pageAgainstPostgraphile: Figure = {
  name: 'page-against-postgraphile',
  about:
    'A page of 50 dossiers with procedure, agency and area, and one dossier by its code, 16 requests at a time, against PostGraphile 5 over the same tables of the same server.',
  run: async (bench): Promise<Finding> => {
    await installContestants();
    const url = await pageDatabase(bench);
    await describeTables(url);
    const hub = await startServing('./serve-pages.ts', bench.home, url, atOnce);
    const other = await startServing('../contestants/serve-postgraphile.js', bench.home, url, atOnce);
    try {
      return await compare(bench, hub, other);
    } finally {
      await Promise.all([hub.close(), other.close()]);
    }
  },
};

async function compare(bench: Bench, hub: Serving, other: Serving): Promise<Finding> {
  const ask = (serving: Serving, query: string): Way => ({ serving, atOnce, ask: () => serving.graphql(query) });
  const pages = {
    gianh: ask(hub, `query Page { dossiers(first: 50) { nodes { ${fields} } } }`),
    postgraphile: ask(
      other,
      `query Page { dossiers: allDossiers(first: 50, condition: { deleted: false }, orderBy: [RECEIVED_DAY_DESC, ROW_ID_DESC]) { nodes { ${columns} } } }`,
    ),
  };
  const [page, otherPage] = await Promise.all([pages.gianh, pages.postgraphile].map(nodesOf));
  assertSame(page, otherPage);
  const code = page![0]!.code;
  const single = {
    gianh: ask(hub, `query One { dossier(code: "${code}") { ${fields} } }`),
    postgraphile: ask(
      other,
      `query One { dossiers: allDossiers(first: 1, condition: { deleted: false, naturalKey: "${code}" }) { nodes { ${columns} } } }`,
    ),
  };
  const [rounds, turns] = bench.isQuick ? [3, 2] : [8, 5];
  const plan = { rounds, warmUp: 2, turns, turn: 160 };
  const ofPages = await askInTurns(pages, plan, bench.say);
  const ofOne = await askInTurns(single, plan, bench.say);
  return {
    measurements: [
      { what: 'page: CPU ÷ PostGraphile’s', unit: '×', rounds: cpuOf(ofPages), target: { atMost: 1 } },
      { what: 'page: requests/s ÷ PostGraphile’s', unit: '×', rounds: pace(ofPages), target: { atLeast: 1.3 } },
      { what: 'one dossier: requests/s ÷ PostGraphile’s', unit: '×', rounds: pace(ofOne), target: { atLeast: 1 } },
      { what: 'one dossier: CPU ÷ PostGraphile’s', unit: '×', rounds: cpuOf(ofOne) },
      ...(['gianh', 'postgraphile'] as const).map((name): Measurement => ({
        what: `page: ${name}`,
        unit: 'requests/s',
        rounds: ofPages[name].wall.map((ms) => 1_000 / ms),
      })),
    ],
    notes: [
      'Servers are processes of their own over one PostgreSQL; CPU is the whole process’s, without the database’s. Both answers hold the same dossiers with the same texts. PostGraphile is told of the relations by comments on the tables.',
    ],
  };
}

type Relation = { readonly code: string; readonly name: string } | null;
interface Node {
  readonly code: string;
  readonly procedure: Relation;
  readonly agency: Relation;
  readonly area: Relation;
}

async function nodesOf({ ask }: Way): Promise<readonly Node[]> {
  const { data, errors } = JSON.parse((await ask()) as string) as {
    data?: { dossiers: { nodes: readonly Node[] } };
    errors?: unknown;
  };
  if (!data || errors) throw new Error(`A page was refused: ${JSON.stringify(errors)}`);
  return data.dossiers.nodes;
}

function assertSame(one: readonly Node[] | undefined, other: readonly Node[] | undefined): void {
  const told = (nodes: readonly Node[] = []): string =>
    JSON.stringify(nodes.map(({ code, procedure, agency, area }) => [code, procedure, agency, area]));
  if (!one?.length || told(one) !== told(other)) throw new Error(`The pages differ: ${told(one)} ${told(other)}`);
}

const cpuOf = (took: Readonly<Record<'gianh' | 'postgraphile', Took>>): readonly number[] =>
  timesLonger(took.gianh.cpu, took.postgraphile.cpu);
const pace = (took: Readonly<Record<'gianh' | 'postgraphile', Took>>): readonly number[] =>
  timesLonger(took.postgraphile.wall, took.gianh.wall);
