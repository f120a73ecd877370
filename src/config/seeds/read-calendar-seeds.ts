import { join } from 'node:path';
import type { SeedColumns } from './parse-seed-csv.js';
import { readSeedCsv } from './read-seed-csv.js';
import { createSeedFaults } from './seed-faults.js';
import type { SeedRow } from './seed-row.js';

const holidayColumns = {
  day: 'day',
  kind: ['HOLIDAY', 'COMPENSATORY'],
  name: 'text',
  basis: 'text',
} as const satisfies SeedColumns<string>;

const workedSaturdayColumns = {
  day: 'day',
  instead_of: 'day',
  name: 'text',
  basis: 'text',
} as const satisfies SeedColumns<string>;

const schoolTermColumns = {
  school_year: /^(\*|\d{4}-\d{4})$/,
  term: ['T1', 'T2'],
  from: /^(\d{4}-)?\d{2}-\d{2}$/,
  to: /^(\d{4}-)?\d{2}-\d{2}$/,
  basis: 'text',
} as const satisfies SeedColumns<string>;

/** Everything under `seeds/calendars/`, as positioned text. */
export interface CalendarSeeds {
  readonly holidays: readonly SeedRow<keyof typeof holidayColumns>[];
  readonly workedSaturdays: readonly SeedRow<keyof typeof workedSaturdayColumns>[];
  readonly schoolTerms: readonly SeedRow<keyof typeof schoolTermColumns>[];
}

/** Reads `seeds/calendars/`; all faults of all files in one GIANH_SEED_INVALID. */
export function readCalendarSeeds(dir: string): CalendarSeeds {
  const faults = createSeedFaults();
  const seeds = {
    holidays: readSeedCsv(join(dir, 'holidays.csv'), holidayColumns, faults).rows,
    workedSaturdays: readSeedCsv(join(dir, 'worked-saturdays.csv'), workedSaturdayColumns, faults).rows,
    schoolTerms: readSeedCsv(join(dir, 'school-terms.csv'), schoolTermColumns, faults).rows,
  };
  faults.throwIfAny();
  return seeds;
}
