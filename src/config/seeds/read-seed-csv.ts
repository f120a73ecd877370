import { readFileSync } from 'node:fs';
import { parseSeedCsv, type SeedColumns } from './parse-seed-csv.js';
import { createSeedFaults, type SeedFaults } from './seed-faults.js';
import type { SeedRow } from './seed-row.js';

/**
 * The rows of one seed file, or one GIANH_SEED_INVALID with every fault in it.
 *
 * With `faults` nothing is thrown and faults are collected there, so that several files report together.
 */
export function readSeedCsv<Column extends string>(
  path: string,
  columns: SeedColumns<Column>,
  faults?: SeedFaults,
): { readonly rows: readonly SeedRow<Column>[] } {
  const collected = faults ?? createSeedFaults();
  const text = readText(path, collected);
  const rows = text === undefined ? [] : parseSeedCsv(path, text, columns, collected);
  if (faults === undefined) collected.throwIfAny();
  return { rows };
}

function readText(path: string, faults: SeedFaults): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const cause = (error as { readonly code?: string }).code;
    faults.add(path, 0, '', cause === 'ENOENT' ? 'is missing' : `cannot be read as UTF-8 text (${cause ?? 'unknown'})`);
    return undefined;
  }
}
