import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedColumns } from './parse-seed-csv.js';
import { readSeedCsv } from './read-seed-csv.js';
import { createSeedFaults } from './seed-faults.js';
import type { SeedRow } from './seed-row.js';

const kinds = ['PROVINCE', 'DISTRICT', 'CITY', 'TOWN', 'COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'];

const unitColumns = {
  code: /^\d{2}(\d(\d{2})?)?$/,
  name_vi: 'text',
  name_en: 'text',
  kind: kinds,
  level: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  parent_code: 'code?',
  valid_from: 'day?',
  valid_to: 'day?',
} as const satisfies SeedColumns<string>;

const successionColumns = {
  predecessor_code: 'code',
  successor_code: 'code',
  on: 'day',
  kind: ['MERGE', 'SPLIT', 'RENAME', 'CONTINUE'],
  weight: 'number',
  legal_basis: 'text',
  predecessor_name: 'text',
  successor_name: 'text',
} as const satisfies SeedColumns<string>;

const populationColumns = {
  series: ['CENSUS_2019', 'REGISTERED_2025'],
  year: /^\d{4}$/,
  code: 'code',
  structure: 'day',
  inhabitants: /^\d+$/,
  area_km2: 'number?',
  method: ['REPORTED', 'AGGREGATED'],
  source: 'text',
} as const satisfies SeedColumns<string>;

const centroidColumns = {
  code: 'code',
  structure: 'day',
  latitude: 'number',
  longitude: 'number',
} as const satisfies SeedColumns<string>;

/** The list of all units that stood on one day, from `units-<day>.csv`. */
export interface UnitListSeed {
  readonly day: string;
  readonly rows: readonly SeedRow<keyof typeof unitColumns>[];
}

/** Everything under `seeds/areas/` that the area book is compiled from, as positioned text. */
export interface AreaSeeds {
  /** Oldest list first. */
  readonly unitLists: readonly UnitListSeed[];
  readonly successions: readonly SeedRow<keyof typeof successionColumns>[];
  readonly population: readonly SeedRow<keyof typeof populationColumns>[];
  readonly centroids: readonly SeedRow<keyof typeof centroidColumns>[];
}

/** Reads `seeds/areas/` (or another folder of that form); all faults of all files in one GIANH_SEED_INVALID. */
export function readAreaSeeds(dir: string): AreaSeeds {
  const faults = createSeedFaults();
  const days = unitListDays(dir);
  if (days.length === 0) faults.add(dir, 0, '', 'holds no units-YYYY-MM-DD.csv');
  const seeds = {
    unitLists: days.map((day) => ({ day, ...readSeedCsv(join(dir, `units-${day}.csv`), unitColumns, faults) })),
    successions: readSeedCsv(join(dir, 'successions.csv'), successionColumns, faults).rows,
    population: readSeedCsv(join(dir, 'population.csv'), populationColumns, faults).rows,
    centroids: readSeedCsv(join(dir, 'centroids.csv'), centroidColumns, faults).rows,
  };
  faults.throwIfAny();
  return seeds;
}

function unitListDays(dir: string): readonly string[] {
  try {
    return readdirSync(dir)
      .flatMap((name) => /^units-(\d{4}-\d{2}-\d{2})\.csv$/.exec(name)?.[1] ?? [])
      .sort();
  } catch {
    return [];
  }
}
