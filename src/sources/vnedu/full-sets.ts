import type { DeliverySummary } from '../adapter/delivery-summary.js';
import type { OneRosterTables } from './open-tables.js';
import type { Roster } from './roster.js';
import { instantOf } from './row-context.js';
import type { WireTable } from './wire.js';

/**
 * What a delivery is the full set of: the records of its schools in the school years its classes belong to.
 *
 * A bulk table that lost a row says nothing of what is missing from it. Of staff, only the latest year is full: an
 * account without dates is delivered for that year alone.
 */
export function fullSets(tables: OneRosterTables, roster: Roster): DeliverySummary['full'] {
  if (tables.faults.length > 0) return undefined;
  const isFull = (...needed: readonly WireTable[]): boolean =>
    [...needed, 'orgs' as const].every(
      (table) => tables.manifest.modeOf(table) === 'bulk' && !tables.damaged.has(table),
    );
  const staffTables = tables.manifest.version === '1.2' ? (['users', 'roles'] as const) : (['users'] as const);
  // Rows of a bulk table are as old as its export (versionOf): so is what it does not hold.
  const version = instantOf(tables.manifest.exportedAt);
  return [...roster.schools].flatMap(([id, { identifier }]) => {
    const code = typeof identifier === 'string' ? identifier.trim() : '';
    const years = roster.yearsOf(id);
    if (!code || years.length === 0) return [];
    const all = (kind: string) => years.map((year) => ({ kind, keyPrefix: `${code}|${year}|`, version }));
    return [
      ...(isFull('enrollments', 'classes') ? all('pupil_enrolment') : []),
      ...(isFull('classes') ? all('school_class') : []),
      ...(isFull(...staffTables, 'classes') ? all('staff_account').slice(-1) : []),
    ];
  });
}
