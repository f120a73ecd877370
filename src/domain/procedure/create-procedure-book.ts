import { closestNames, GianhError } from '#kernel';
import { byStart, describeValidity, overlap, standsOn } from '../area/unit-validity.js';
import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { ProcedureBook, ProcedureBookContents, ProcedureField } from './procedure-book.js';
import type { Procedure } from './procedure.js';

/** Builds the book over its contents; versions of one code that overlap are refused with GIANH_SEED_INVALID. */
export function createProcedureBook({ procedures, groups }: ProcedureBookContents): ProcedureBook {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const byKey = new Map(procedures.map((procedure) => [procedure.key, procedure]));
  const byCode = new Map<string, Procedure[]>();
  for (const procedure of [...procedures].sort(byStart)) {
    byCode.set(procedure.code, [...(byCode.get(procedure.code) ?? []), procedure]);
  }
  for (const versions of byCode.values()) refuseOverlap(versions);

  const versionsOf = (code: string) => byCode.get(code) ?? [];
  const find = (code: string, day: Day) => versionsOf(code).find((version) => standsOn(version, day));
  const sorted = [...procedures].sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));

  return {
    all: procedures,
    groups,
    fields: fieldsOf(procedures),
    procedure(id) {
      const found = byId.get(id);
      if (found === undefined) throw new GianhError('GIANH_NOT_FOUND', `The register has no procedure with id ${id}.`);
      return found;
    },
    byId: (id) => (id === undefined ? undefined : byId.get(id)),
    byKey: (key) => byKey.get(key),
    find,
    resolve(code, day) {
      const found = find(code, day);
      if (found === undefined) throw unknownProcedure(code, day, versionsOf(code), byCode.keys());
      return found;
    },
    versionsOf,
    on: (day) => sorted.filter((version) => standsOn(version, day)),
    inGroup: (group, day) =>
      sorted.filter((version) => version.groups.includes(group) && (day === undefined || standsOn(version, day))),
    allowedWorkingDays: (id) => (id === undefined ? undefined : byId.get(id)?.allowedWorkingDays),
  };
}

function refuseOverlap(versions: readonly Procedure[]): void {
  for (const [index, version] of versions.entries()) {
    const next = versions[index + 1];
    if (next === undefined || !overlap(version, next)) continue;
    throw new GianhError('GIANH_SEED_INVALID', `${version.key} and ${next.key} are valid on the same days.`, {
      faults: [version.key, next.key],
    });
  }
}

function fieldsOf(procedures: readonly Procedure[]): readonly ProcedureField[] {
  const names = new Map(procedures.map(({ fieldCode, fieldName }) => [fieldCode, fieldName]));
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, name]) => ({ code, name }));
}

function unknownProcedure(code: string, day: Day, versions: readonly Procedure[], codes: Iterable<string>): GianhError {
  if (versions.length === 0) {
    const near = closestNames(code, codes);
    const hint = near.length === 0 ? '' : ` Near matches: ${near.join(', ')}.`;
    const message = `The code "${code}" is in no procedure register of any day.${hint} Procedure codes look like 1.005129.`;
    return new GianhError('GIANH_UNKNOWN_CODE', message, { code, day, near });
  }
  const stories = versions.map((version) => {
    const then = version.succeededBy.length === 0 ? '' : `, then ${version.succeededBy.join(' and ')}`;
    return `${version.name} (${describeValidity(version, (to) => addDays(to, -1))}${then})`;
  });
  return new GianhError(
    'GIANH_UNKNOWN_CODE',
    `The code "${code}" names no procedure on ${day}. It was ${stories.join('; ')}.`,
    { code, day, versions: versions.map(({ key }) => key) },
  );
}
