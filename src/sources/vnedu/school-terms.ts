import { type Day, schoolYearOf } from '#domain';
import { parseWireDate } from '../reading/parse-wire-date.js';
import type { WireRow, WireTerm } from './wire.js';

/** Finds the term that a class runs in from its `termSourcedIds`. */
export type TermFinder = (termSourcedIds: string | undefined) => WireTerm | undefined;

/**
 * Reads the academic sessions of a delivery.
 *
 * A class in one semester runs in `SY2020-2021-T1` (numbered by start within its school year), one in several or in a
 * session of type schoolYear in `SY2020-2021`. A school year is named by the year it ends in (OneRoster's schoolYear),
 * else by the day it starts.
 */
export function schoolTerms(rows: readonly WireRow[]): TermFinder {
  const known = new Map(rows.flatMap(sessionOf).map((session) => [session.id, session]));
  const semesters = [...known.values()]
    .filter(({ isSemester }) => isSemester)
    .sort((one, other) => (one.startDate < other.startDate ? -1 : 1));

  const codeOf = (session: Session): string => {
    const place = semesters.filter(({ year }) => year === session.year).indexOf(session);
    return place < 0 ? session.year : `${session.year}-T${place + 1}`;
  };

  return (ids) => {
    const found = (ids ?? '').split(',').flatMap((id) => known.get(id.trim()) ?? []);
    const [first] = found;
    if (!first) return undefined;
    return {
      termCode: found.length === 1 ? codeOf(first) : first.year,
      schoolYear: first.year,
      startDate: found.map(({ startDate }) => startDate).sort()[0]!,
      endDate: found
        .map(({ endDate }) => endDate)
        .sort()
        .at(-1)!,
    };
  };
}

interface Session {
  readonly id: string;
  readonly isSemester: boolean;
  readonly year: string;
  readonly startDate: Day;
  readonly endDate: Day;
}

/** A session that can be used: one with an id and two readable days, not to be deleted. */
function sessionOf(row: WireRow): readonly Session[] {
  const startDate = parseWireDate((row.startDate ?? '').trim(), 'ISO')?.day;
  const endDate = parseWireDate((row.endDate ?? '').trim(), 'ISO')?.day;
  if (!row.sourcedId || row.status === 'tobedeleted' || !startDate || !endDate) return [];
  const told = /^\d{4}$/.exec((row.schoolYear ?? '').trim())?.[0];
  return [
    {
      id: row.sourcedId,
      isSemester: /^(semester|term)$/i.test((row.type ?? '').trim()),
      year: told ? `SY${Number(told) - 1}-${told}` : schoolYearOf(startDate),
      startDate,
      endDate,
    },
  ];
}
