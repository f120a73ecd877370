import type { Database } from './database.js';

/** A reporter, what it owes and what it last delivered. */
export interface ReporterAccount {
  readonly id: number;
  readonly source: string;
  readonly code: string;
  readonly name: string;
  readonly organisationKind?: string;
  readonly organisationCode?: string;
  readonly owes: string;
  readonly expectedBy?: string;
  readonly contactOffice?: string;
  readonly folder?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lastAt?: string;
  readonly lastWhole?: boolean;
  readonly deliveries: number;
  readonly rows: number;
  readonly rejected: number;
}

/** All reporters, or those of one source, with their accounts; one statement. */
export async function readReporterFacts(db: Database, source?: string): Promise<readonly ReporterAccount[]> {
  const { rows } = await db.query(
    `SELECT r.*, d.last_at, d.last_whole, d.deliveries, d.rows, d.rejected FROM reporter r
       LEFT JOIN source s ON s.name = r.source_name
       LEFT JOIN reporter_delivery d ON d.source_id = s.id AND d.reporter_code = r.code
      WHERE $1::text IS NULL OR r.source_name = $1 ORDER BY r.source_name, r.code, r.from_day`,
    [source],
  );
  return rows.map((row) => ({
    id: row.id,
    source: row.source_name,
    code: row.code,
    name: row.name,
    organisationKind: row.organisation_kind ?? undefined,
    organisationCode: row.organisation_code ?? undefined,
    owes: row.owes,
    expectedBy: row.expected_by ?? undefined,
    contactOffice: row.contact_office ?? undefined,
    folder: row.folder ?? undefined,
    from: row.from_day ?? undefined,
    to: row.to_day ?? undefined,
    lastAt: row.last_at ?? undefined,
    lastWhole: row.last_whole ?? undefined,
    deliveries: row.deliveries ?? 0,
    rows: row.rows ?? 0,
    rejected: row.rejected ?? 0,
  }));
}
