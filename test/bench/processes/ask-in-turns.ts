import { inLanes } from '../wire/in-lanes.js';
import type { Serving } from './serving.js';

/** One way of asking, and whom. */
export interface Way {
  readonly serving: Serving;
  readonly ask: () => Promise<unknown>;
  /** Requests in a row; default `turn` of the plan. A slow way is asked fewer times. */
  readonly turn?: number;
  /** Requests on their way at a time; default 1. */
  readonly atOnce?: number;
}

/** Milliseconds per request, by round: of the whole turn divided by its requests, and of CPU of the server's process (not of the database's). */
export interface Took {
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** Asks all ways in turns, `turns` times per round, so that whatever else the machine does meets all of them alike. */
export async function askInTurns<Name extends string>(
  ways: Readonly<Record<Name, Way>>,
  plan: { readonly rounds: number; readonly warmUp: number; readonly turns: number; readonly turn: number },
  say: (line: string) => void,
): Promise<Readonly<Record<Name, Took>>> {
  const names = Object.keys(ways) as Name[];
  const took = Object.fromEntries(names.map((name) => [name, { wall: [], cpu: [] }])) as unknown as Record<
    Name,
    { wall: number[]; cpu: number[] }
  >;
  for (let round = 0; round < plan.warmUp + plan.rounds; round += 1) {
    const sums = new Map(names.map((name) => [name, { wall: 0, cpu: 0 }]));
    for (let turn = 0; turn < plan.turns; turn += 1) {
      for (const name of names) {
        const { serving, ask, turn: own = plan.turn, atOnce = 1 } = ways[name];
        const before = (await serving.use()).cpu;
        const since = performance.now();
        await inLanes(Array.from({ length: own }), atOnce, async () => void (await ask()));
        const sum = sums.get(name)!;
        sum.wall += (performance.now() - since) / own / plan.turns;
        sum.cpu += ((await serving.use()).cpu - before) / 1_000 / own / plan.turns;
      }
    }
    const told = names.map((name) => `${name} ${sums.get(name)!.wall.toFixed(1)} (${sums.get(name)!.cpu.toFixed(1)})`);
    say(`round ${round}: ${told.join(', ')} ms (CPU)`);
    if (round < plan.warmUp) continue;
    for (const name of names) {
      took[name].wall.push(sums.get(name)!.wall);
      took[name].cpu.push(sums.get(name)!.cpu);
    }
  }
  return took;
}

/** Round by round how many times longer one way took than another. */
export const timesLonger = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / other[round]!);
