import { facts, type Fact, shapes } from '#domain';
import { type Pool, verifyCells } from '#store';
import type { Bench } from '../bench.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';
import { buildCells } from './build-cells.js';
import { loadTemplate } from './load-template.js';
import { multiplyRecords } from './multiply-records.js';

/** Two databases with the same offices, months and kinds of records, one with ten times as many. */
export interface LoadedProvince {
  /** 100,000 dossiers and as many visits. */
  readonly small: string;
  /** A million of each. */
  readonly large: string;
  /** Seconds it took to build all cells of a million dossiers from nothing. */
  readonly rebuilt: number;
}

/** Facts and the kinds of their records: of one name. */
const kinds = ['dossier', 'visit'];
const measuredFacts: readonly Fact[] = facts.filter(({ name }) => kinds.includes(name));

export const provinces = new WeakMap<Bench, Promise<LoadedProvince>>();

/** The province the metric figures are measured in; loaded once for all of them. */
export function loadedProvince(bench: Bench): Promise<LoadedProvince> {
  const known = provinces.get(bench) ?? load(bench);
  provinces.set(bench, known);
  return known;
}

async function load(bench: Bench): Promise<LoadedProvince> {
  const records = bench.isQuick ? 100_000 : 1_000_000;
  const small = await bench.createDatabase('province_small');
  const first = await openBenchHub(bench.home, small);
  try {
    await loadTemplate(first, bench.home);
    await verify(first.database.pool, '2024-01-01', '2024-04-01');
    bench.say('template loaded by the wire and verified');
    await grow(first, 1, records / 10);
    await build(first, bench);
  } finally {
    await first.close();
  }
  const large = await bench.createDatabase('province_large', 'province_small');
  const hub = await openBenchHub(bench.home, large);
  try {
    await grow(hub, records / 10, records);
    bench.say(`${records} dossiers and visits`);
    const rebuilt = await build(hub, bench);
    await verify(hub.database.pool, '2024-11-01', '2024-12-01');
    return { small, large, rebuilt };
  } finally {
    await hub.close();
  }
}

/** From about so many records of each kind to about so many, in whole copies of what came by the wire. */
async function grow({ database: { pool } }: BenchHub, from: number, to: number): Promise<void> {
  for (const shape of shapes.filter(({ kind }) => kinds.includes(kind))) {
    const { rows } = await pool.query(`SELECT count(*) AS n FROM ${shape.kind} WHERE natural_key NOT LIKE '%~%'`);
    const template = Number(rows[0].n);
    const copies = (records: number): number => Math.max(0, Math.round(records / template) - 1);
    await multiplyRecords(pool, shape, copies(from) + 1, copies(to));
  }
}

/** Builds all cells from the records; answers the seconds it took for dossiers. */
async function build({ database: { pool } }: BenchHub, bench: Bench): Promise<number> {
  await pool.query('VACUUM ANALYZE');
  let built = 0;
  for (const fact of measuredFacts) {
    const since = performance.now();
    await buildCells(pool, fact);
    const seconds = (performance.now() - since) / 1_000;
    bench.say(`cells of ${fact.name}s built in ${seconds.toFixed(1)} s`);
    if (fact.name === 'dossier') built = seconds;
  }
  await pool.query('VACUUM ANALYZE');
  return built;
}

/** What is measured has to be right: every cell of some months against the records. */
async function verify(pool: Pool, from: string, to: string): Promise<void> {
  const { compared, drifts, drift } = await verifyCells(pool, { facts: measuredFacts, from, to });
  if (compared === 0 || drifts > 0)
    throw new Error(`Of ${compared} amounts ${drifts} differ: ${JSON.stringify(drift[0])}`);
}
