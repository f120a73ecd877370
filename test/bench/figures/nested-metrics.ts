import type { Figure, Finding } from '../figure.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';
import { loadedProvince } from '../province/loaded-province.js';

const metrics = [
  'DOSSIERS_RECEIVED',
  'DOSSIERS_RESOLVED',
  'DOSSIER_ON_TIME_RATE_766',
  'DOSSIER_ONLINE_RATE',
  'VISITS',
  'INSURED_VISIT_SHARE',
];
const month = '2024-03';
/** Communes of the home province in that month. */
const communes = 151;
/** Cell tables that these metrics are counted in. */
const cellTables = 2;

const fields = 'value numerator denominator';
const nested = `{ areas(first: 200, filter: { level: COMMUNE, under: "44" }, on: "${month}-31") { nodes { code ${metrics
  .map((key, index) => `m${index}: metric(key: ${key}, period: "${month}") { ${fields} }`)
  .join(' ')} } } }`;
const table = `{ metrics(keys: [${metrics.join(', ')}], areas: { level: COMMUNE }, periods: { codes: ["${month}"] }) {
  rows { area { code } values { ${fields} } } } }`;

/** Metrics asked as a field of every commune, against the same as one table. */
export const nestedMetrics: Figure = {
  name: 'nested-metrics',
  about:
    '151 communes × 6 metrics of two cell tables nested as areas { nodes { metric … } }, against the same table through metrics; over HTTP, a million dossiers and visits.',
  run: async (bench): Promise<Finding> => {
    const { large } = await loadedProvince(bench);
    const serving = await startServing('./serve-board.ts', bench.home, large);
    try {
      const [asNested, asTable] = [() => serving.graphql(nested), () => serving.graphql(table)];
      assertAlike(await asNested(), await asTable());
      const statements = [await statementsOf(serving, asNested), await statementsOf(serving, asTable)] as const;
      const plan = bench.isQuick
        ? { rounds: 3, warmUp: 2, turns: 2, turn: 10 }
        : { rounds: 9, warmUp: 2, turns: 4, turn: 20 };
      const ways = { table: { serving, ask: asTable }, nested: { serving, ask: asNested } };
      const took = await askInTurns(ways, plan, bench.say);
      return {
        measurements: [
          {
            what: 'nested ÷ table',
            unit: '×',
            rounds: timesLonger(took.nested.wall, took.table.wall),
            target: { atMost: 1.5 },
          },
          { what: 'server CPU: nested ÷ table', unit: '×', rounds: timesLonger(took.nested.cpu, took.table.cpu) },
          {
            what: 'statements of nested more than of the table',
            unit: '',
            rounds: [statements[0] - statements[1]],
            target: { atMost: 0 },
            decimals: 0,
          },
          { what: 'nested', unit: 'ms', rounds: took.nested.wall },
          { what: 'table', unit: 'ms', rounds: took.table.wall },
        ],
        notes: [
          `Statements of one request: ${statements.join(' and ')}, of which ${cellTables} read cells, one per table; the others are the head and the reporters. Numbers compared.`,
        ],
      };
    } finally {
      await serving.close();
    }
  },
};

async function statementsOf(serving: Serving, ask: () => Promise<unknown>): Promise<number> {
  const { statements } = await serving.use();
  await ask();
  return (await serving.use()).statements - statements;
}

interface Value {
  readonly value: number | null;
}

function assertAlike(one: string, other: string): void {
  const nodes = (JSON.parse(one) as { data: { areas: { nodes: Record<string, Value>[] } } }).data.areas.nodes;
  const rows = (JSON.parse(other) as { data: { metrics: { rows: { area: { code: string }; values: Value[] }[] } } })
    .data.metrics.rows;
  const byCode = new Map(rows.map(({ area, values }) => [area.code, values.map(({ value }) => value).join()]));
  const differing = nodes.find(
    (node) =>
      metrics.map((_, index) => node[`m${index}`]!.value).join() !== byCode.get(node['code'] as unknown as string),
  );
  if (nodes.length !== communes || rows.length !== communes || differing) {
    throw new Error(`${nodes.length} nodes, ${rows.length} rows; differing: ${JSON.stringify(differing)}`);
  }
}
