import type pg from 'pg';
import type { Reporter } from '#domain';
import { keepReporters, reportersSince } from './reporter-versions.js';

/**
 * Brings the reporters of the register into their table, by (source, code, first day); ids, credentials, folders and
 * reporters that an operator added stay as they are.
 *
 * `before` are the reporters as the register had them last time. A last day that somebody has changed since is an
 * operator's: then the earlier of the two ends holds, so that a mended register never lets an ended reporter in again.
 * One that has vanished from the register stays; to end it, give it a last day there.
 */
export async function saveReporters(
  client: pg.ClientBase,
  reporters: readonly Reporter[],
  before: readonly Reporter[] = [],
): Promise<void> {
  const earlier = new Map(before.map((reporter) => [identity(reporter), reporter]));
  const given = reporters.map((reporter) => {
    const known = earlier.get(identity(reporter));
    return { ...reporter, known: known !== undefined, toBefore: known?.to };
  });
  const values = [JSON.stringify(given)];
  await client.query(
    keepReporters(`SELECT r.id FROM reporter r JOIN ${givenReporters} g
         ON r.source_name = g.source AND r.code = g.code AND r.from_day = g."from" WHERE ${isOther}`),
    values,
  );
  await client.query(
    `UPDATE reporter r
        SET from_snap = CASE WHEN ${isOther} THEN ${reportersSince} ELSE r.from_snap END,
            name = g.name, organisation_kind = g."organisationKind", organisation_code = g."organisationCode",
            owes = g.owes, expected_by = g."expectedBy", contact_office = g."contactOffice", to_day = ${newEnd}
       FROM ${givenReporters} g WHERE r.source_name = g.source AND r.code = g.code AND r.from_day = g."from"`,
    values,
  );
  await client.query(
    `INSERT INTO reporter (source_name, code, name, organisation_kind, organisation_code, owes, expected_by,
                           contact_office, from_day, to_day, from_snap)
     SELECT g.source, g.code, g.name, g."organisationKind", g."organisationCode", g.owes, g."expectedBy",
            g."contactOffice", g."from", g."to", ${reportersSince}
       FROM ${givenReporters} g
      WHERE NOT EXISTS (SELECT FROM reporter r WHERE r.source_name = g.source AND r.code = g.code AND r.from_day = g."from")
      ORDER BY g.source, g.code, g."from"`,
    values,
  );
}

const identity = ({ source, code, from }: Reporter): string => `${source} ${code} ${from}`;

/** The last day of reporter `r` after its row `g` of the register. */
const newEnd = `(CASE WHEN g.known AND r.to_day IS NOT DISTINCT FROM g."toBefore" THEN g."to"
                          ELSE least(r.to_day, g."to") END)`;

/** Whether row `g` changes what completeness and freshness look at. */
const isOther = `(r.organisation_kind, r.organisation_code, r.to_day, r.name, r.expected_by, r.contact_office)
  IS DISTINCT FROM (g."organisationKind", g."organisationCode", ${newEnd}, g.name, g."expectedBy", g."contactOffice")`;

/** The parameter's reporters as rows; names as in `Reporter`. */
const givenReporters = `(SELECT * FROM json_to_recordset($1::json) AS row(
  source text, code text, name text, "organisationKind" text, "organisationCode" text, owes text, "expectedBy" text,
  "contactOffice" text, "from" date, "to" date, known boolean, "toBefore" date))`;
