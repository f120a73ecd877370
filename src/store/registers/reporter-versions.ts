/**
 * The first snapshot for which a change of a reporter made now holds: those there are keep their reporters, for their
 * completeness is never to change.
 */
export const reportersSince = '(SELECT CASE WHEN n = 0 THEN 0 ELSE n + 1 END FROM snapshot_head)';

/** A statement that keeps the reporters with these ids as they are, for the snapshots that saw them. */
export const keepReporters = (ids: string): string =>
  `INSERT INTO reporter_past (id, ${columns}, from_snap, to_snap)
   SELECT id, ${columns}, from_snap, ${reportersSince} FROM reporter
    WHERE id IN (${ids}) AND from_snap < ${reportersSince}`;

const columns =
  'source_name, code, organisation_kind, organisation_code, from_day, to_day, name, expected_by, contact_office';
