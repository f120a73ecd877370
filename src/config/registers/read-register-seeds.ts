import { join } from 'node:path';
import { readSeedCsv } from '../seeds/read-seed-csv.js';
import { createSeedFaults } from '../seeds/seed-faults.js';
import type { SeedRow } from '../seeds/seed-row.js';
import {
  agencyColumns,
  facilityColumns,
  procedureColumns,
  procedureGroupColumns,
  reporterColumns,
  schoolColumns,
} from './register-columns.js';

/** Everything under `seeds/registers/`, as positioned text; what it means is checked by `sources/registers`. */
export interface RegisterSeeds {
  readonly agencies: readonly SeedRow<keyof typeof agencyColumns>[];
  readonly facilities: readonly SeedRow<keyof typeof facilityColumns>[];
  readonly schools: readonly SeedRow<keyof typeof schoolColumns>[];
  readonly procedures: readonly SeedRow<keyof typeof procedureColumns>[];
  readonly procedureGroups: readonly SeedRow<keyof typeof procedureGroupColumns>[];
  readonly reporters: readonly SeedRow<keyof typeof reporterColumns>[];
}

/** Reads `seeds/registers/` (or another folder of that form); all faults of all files in one GIANH_SEED_INVALID. */
export function readRegisterSeeds(dir: string): RegisterSeeds {
  const faults = createSeedFaults();
  const seeds = {
    agencies: readSeedCsv(join(dir, 'agencies.csv'), agencyColumns, faults).rows,
    facilities: readSeedCsv(join(dir, 'facilities.csv'), facilityColumns, faults).rows,
    schools: readSeedCsv(join(dir, 'schools.csv'), schoolColumns, faults).rows,
    procedures: readSeedCsv(join(dir, 'procedures.csv'), procedureColumns, faults).rows,
    procedureGroups: readSeedCsv(join(dir, 'procedure-groups.csv'), procedureGroupColumns, faults).rows,
    reporters: readSeedCsv(join(dir, 'reporters.csv'), reporterColumns, faults).rows,
  };
  faults.throwIfAny();
  return seeds;
}
