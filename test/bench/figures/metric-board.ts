import type { Bench } from '../bench.js';
import { boardMetrics, boardMonths } from '../board/board.js';
import { boardQuestion } from '../board/board-question.js';
import type { Figure, Finding } from '../figure.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';
import { loadedProvince } from '../province/loaded-province.js';

/** The board of the districts in both forms, against the same by hand and against the records. */
export const metricBoard: Figure = {
  name: 'metric-board',
  about:
    'The month × district board (12 metrics × 24 months × 8 districts) through GraphQL over HTTP, against the best hand-written SQL over the same cells with JSON.stringify over the same HTTP server, and against the same from the records; a million dossiers.',
  run: async (bench): Promise<Finding> => {
    const { large } = await loadedProvince(bench);
    const serving = await startServing('./serve-board.ts', bench.home, large);
    try {
      return await compare(serving, bench);
    } finally {
      await serving.close();
    }
  },
};

async function compare(serving: Serving, bench: Bench): Promise<Finding> {
  const { districts } = JSON.parse(await serving.get('/bench/board?form=codes')) as { districts: string[] };
  const series = (): Promise<string> => serving.graphql(boardQuestion.series(districts));
  const rows = (): Promise<string> => serving.graphql(boardQuestion.rows(districts));
  const seriesByHand = (): Promise<string> => serving.get('/bench/board?form=series');
  const rowsByHand = (): Promise<string> => serving.get('/bench/board?form=rows');
  const raw = (): Promise<string> => serving.get('/bench/board?from=raw');
  const answer = await series();
  assertAlike(answer, await seriesByHand());
  assertAlike(await rows(), await rowsByHand());
  assertAlike(answer, await raw());

  const plan = bench.isQuick
    ? { rounds: 3, warmUp: 2, turns: 2, turn: 20 }
    : { rounds: 9, warmUp: 2, turns: 4, turn: 25 };
  const way = (ask: () => Promise<string>) => ({ serving, ask });
  const took = await askInTurns(
    { seriesByHand: way(seriesByHand), series: way(series), rowsByHand: way(rowsByHand), rows: way(rows) },
    plan,
    bench.say,
  );
  const scans: number[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const since = performance.now();
    await raw();
    scans.push(performance.now() - since);
  }
  const best = took.seriesByHand.wall;
  return {
    measurements: [
      { what: 'metricSeries ÷ by hand', unit: '×', rounds: timesLonger(took.series.wall, best), target: { atMost: 3 } },
      {
        what: 'rows of value, numerator, denominator ÷ by hand (rows)',
        unit: '×',
        rounds: timesLonger(took.rows.wall, took.rowsByHand.wall),
        target: { atMost: 6 },
      },
      {
        what: 'records ÷ metricSeries',
        unit: '×',
        rounds: timesLonger(scans, took.series.wall),
        target: { atLeast: 200 },
      },
      {
        what: 'server CPU: metricSeries ÷ by hand',
        unit: '×',
        rounds: timesLonger(took.series.cpu, took.seriesByHand.cpu),
      },
      { what: 'server CPU: rows ÷ by hand (rows)', unit: '×', rounds: timesLonger(took.rows.cpu, took.rowsByHand.cpu) },
      { what: 'rows ÷ by hand (columns)', unit: '×', rounds: timesLonger(took.rows.wall, best) },
      { what: 'metricSeries', unit: 'ms', rounds: took.series.wall },
      { what: 'rows', unit: 'ms', rounds: took.rows.wall },
      { what: 'by hand, columns', unit: 'ms', rounds: best },
      { what: 'by hand, rows', unit: 'ms', rounds: took.rowsByHand.wall },
      { what: 'from the records', unit: 'ms', rounds: scans, decimals: 0 },
    ],
    notes: [
      `Latency of requests one after the other on one kept connection, in turns of ${plan.turn}; answers compared number by number. The server keeps no answers here: every one is computed; as in the hub, plans of questions asked before are remembered, numbers never. Stocks are sums over all ${60} months.`,
    ],
  };
}

/** A side that a metric does not have counts as its value, wherever one way says it and the other does not. */
function assertAlike(one: string, other: string): void {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const wanted = boardMetrics.length * boardMonths.length * 8;
  const differing = left.findIndex((value, index) => Math.abs((value ?? 0) - (right[index] ?? 0)) > 0.011);
  if (left.length !== wanted || right.length !== wanted || differing >= 0) {
    throw new Error(
      `The boards differ: ${left.length} and ${right.length} numbers, at ${differing} ${left[differing]} and ${right[differing]}`,
    );
  }
}

interface Answer {
  readonly data: {
    readonly metricSeries?: { readonly columns: readonly { readonly values: readonly (number | null)[] }[] };
    readonly metrics?: { readonly rows: readonly { readonly values: readonly { readonly value: number | null }[] }[] };
  };
}

/** Values metric by metric, in the order of areas and months. */
function numbersOf(text: string): readonly (number | null)[] {
  const { metricSeries, metrics } = (JSON.parse(text) as Answer).data;
  if (metricSeries) return metricSeries.columns.flatMap(({ values }) => values);
  return boardMetrics.flatMap((_, index) => metrics!.rows.map(({ values }) => values[index]!.value));
}
