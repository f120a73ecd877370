import { reportersSince } from '../registers/reporter-versions.js';
import type { Database } from './database.js';

/** A reporter as an operator adds it. */
export interface NewReporter {
  readonly sourceName: string;
  readonly code: string;
  readonly name: string;
  readonly organisationKind?: string;
  readonly organisationCode?: string;
  readonly owes: string;
  readonly expectedBy?: string;
  readonly contactOffice?: string;
  readonly folder?: string;
  readonly from: string;
}

/** Adds a reporter, for the snapshots to come, unless one of that source and code has a duty from that day; answers whether it is new. */
export async function addReporter(db: Database, reporter: NewReporter): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO reporter (source_name, code, name, organisation_kind, organisation_code, owes, expected_by,
                           contact_office, folder, from_day, from_snap)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${reportersSince}) ON CONFLICT (source_name, code, from_day) DO NOTHING`,
    [
      reporter.sourceName,
      reporter.code,
      reporter.name,
      reporter.organisationKind,
      reporter.organisationCode,
      reporter.owes,
      reporter.expectedBy,
      reporter.contactOffice,
      reporter.folder,
      reporter.from,
    ],
  );
  return rowCount === 1;
}
