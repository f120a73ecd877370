import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedColumns } from './parse-seed-csv.js';
import { readSeedCsv } from './read-seed-csv.js';
import { createSeedFaults } from './seed-faults.js';
import type { SeedRow } from './seed-row.js';

const targetColumns = {
  metric: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
  area_code: 'code?',
  area_on: 'day?',
  level: ['', 'PROVINCE', 'DISTRICT', 'COMMUNE'],
  grain: ['', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'SCHOOL_TERM', 'SCHOOL_YEAR'],
  valid_from: 'day',
  valid_to: 'day?',
  goal: ['AT_LEAST', 'AT_MOST', 'RANK_WITHIN', 'BAND'],
  value: 'number?',
  band: 'text?',
  comparison_group: ['', 'COUNTRY', 'REGION'],
  document: 'text',
  responsible_agency: 'code?',
  note: 'text?',
} as const satisfies SeedColumns<string>;

/** Every row of every file under `seeds/targets/`, as positioned text. */
export type TargetSeeds = readonly SeedRow<keyof typeof targetColumns>[];

/** Reads all CSV files of folders of targets, a folder that is not there as empty; all faults in one GIANH_SEED_INVALID. */
export function readTargetSeeds(...folders: readonly string[]): TargetSeeds {
  const faults = createSeedFaults();
  const files = folders.flatMap((folder) => csvFiles(folder).map((name) => join(folder, name)));
  const rows = files.flatMap((file) => readSeedCsv(file, targetColumns, faults).rows);
  faults.throwIfAny();
  return rows;
}

function csvFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort();
  } catch {
    return [];
  }
}
