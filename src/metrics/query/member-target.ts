import {
  addDays,
  type Day,
  type Organisation,
  type OrganisationBook,
  type OrganisationKind,
  restateOrganisations,
} from '#domain';
import type { UnitSets } from '../read/unit-sets.js';
import type { AskedArea } from './metric-query.js';
import type { RowFrame } from './row-frame.js';
import type { RowTarget } from './row-target.js';
import { type Named, notWhole, structureChanged } from './structure-refusals.js';

/** Dimensions whose members are organisations of a register. */
const registers: Readonly<Record<string, OrganisationKind>> = {
  AGENCY: 'AGENCY',
  FACILITY: 'FACILITY',
  SCHOOL: 'SCHOOL',
};

/**
 * The row of members of a dimension, wherever they lie: all places, kept to the members. An organisation is asked under
 * every code it has or took over, whatever became of the area around it; refused is only what it was not.
 */
export function memberTarget(
  { dimension, members }: Extract<AskedArea, { dimension: string }>,
  { framed, ...row }: RowFrame,
  { units, organisations }: { readonly units: UnitSets; readonly organisations: OrganisationBook },
): RowTarget {
  const { book } = units;
  const { on, span } = row;
  const roots = book.all.filter(({ parentId }) => parentId === undefined);
  const standing = roots.filter(({ id }) => book.standsOn(id, on));
  const kind = registers[dimension];
  const asked = kind === undefined ? [] : members.map((code) => organisationOf(organisations, kind, code, on));
  const unit = asked[0] ? book.unit(asked[0].unitId) : (standing[0] ?? roots[0]!);
  const target = { ...row, unit, places: [], held: [], comparability: 'EXACT', divided: false } as const;
  const gone = asked.find(({ id }) => !organisations.standsOn(id, on));
  if (gone) return { ...target, refusal: outsideOrganisation(gone, on, organisations) };
  const found = asked.length > 0 ? restateOrganisations(organisations, asked, on, span.from, span.to) : undefined;
  if (found && asked[0] && !framed && found.changed !== undefined)
    return { ...target, refusal: structureChanged(named(asked[0]), found.changed, addDays(span.to, -1)) };
  if (found && asked[0] && found.indivisible.length > 0) {
    const later = found.indivisible.map(named);
    return { ...target, refusal: notWhole(named(asked[0]), on, later, addDays(span.to, -1)) };
  }
  const codes = found?.codes ?? members;
  const everywhere = (from: Day | undefined, to: Day) =>
    roots
      .filter(({ id }) => units.subtree(id).some((below) => book.countsWithin(below, from, to)))
      .map(({ id }) => ({ unitId: id, scope: 1, weight: 1 }) as const);
  return {
    ...target,
    places: everywhere(span.from, span.to),
    held: everywhere(undefined, row.until),
    slice: { ...row.slice, where: [...row.slice.where, { dimension, in: codes }] },
    comparability: found?.changed === undefined ? 'EXACT' : 'RESTATED',
    ...(kind === undefined ? {} : { reporters: { kind, codes } }),
  };
}

/** The organisation with the code on the day, or where none has it then the one that had it nearest to it. */
function organisationOf(book: OrganisationBook, kind: OrganisationKind, code: string, on: Day): Organisation {
  const versions = book.versionsOf(kind, code);
  if (versions.length === 0 || versions.some(({ id }) => book.standsOn(id, on))) return book.resolve(kind, code, on);
  return versions.find(({ from }) => from !== undefined && from > on) ?? versions.at(-1)!;
}

const named = ({ name, code }: Organisation): Named => ({ nameVi: name, nameEn: name, code });

function outsideOrganisation(one: Organisation, on: Day, book: OrganisationBook): NonNullable<RowTarget['refusal']> {
  const { name, code, from, to } = one;
  const last = to === undefined ? undefined : addDays(to, -1);
  const others = (last !== undefined && last < on ? book.successors(one.id) : book.predecessors(one.id))
    .map((other) => `${other.name} (${other.code})`)
    .join(', ');
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi: `${name} (${code}) không có vào ngày ${on}: ${[from && `từ ${from}`, last && `đến ${last}`].filter(Boolean).join(' ')}.${others && ` Liên quan: ${others}.`}`,
      en: `${name} (${code}) is not there on ${on}: ${[from && `from ${from}`, last && `until ${last}`].filter(Boolean).join(' ')}.${others && ` Related: ${others}.`}`,
    },
    ...((last ?? from) === undefined ? {} : { hint: `Ask with frame: { on: "${last ?? from!}" }.` }),
  };
}
