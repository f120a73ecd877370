import { closestNames, GianhError } from '#kernel';
import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { UnitGraph } from './unit-graph.js';
import type { UnitRegister } from './unit-register.js';
import { describeValidity } from './unit-validity.js';
import type { AreaLevel, UnitVersion } from './unit-version.js';

/** The one unit a code means on a day; refuses unknown (GIANH_UNKNOWN_CODE) and ambiguous codes by a teaching message. */
export function resolveUnit(
  register: UnitRegister,
  graph: UnitGraph,
  code: string,
  day: Day,
  level?: AreaLevel,
): UnitVersion {
  const [first, ...others] = register.matches(code, day, level);
  if (first !== undefined && others.length === 0) return first;
  const asked = `Area code "${code}"${level === undefined ? '' : ` (level ${level})`}`;
  if (first !== undefined) {
    const units = [first, ...others].map((unit) => `${unit.nameVi} (${unit.level})`);
    throw new GianhError(
      'GIANH_AMBIGUOUS_CODE',
      `${asked} means more than one unit on ${day}: ${units.join(', ')}. Give the level.`,
      { code, day, candidates: [first, ...others].map(({ key, level: own }) => ({ key, level: own })) },
    );
  }
  const versions = register.versionsOf(code);
  if (versions.length > 0) {
    throw new GianhError(
      'GIANH_UNKNOWN_CODE',
      `${asked} names no unit on ${day}. It was ${versions.map((unit) => story(unit, register, graph)).join('; ')}.`,
      { code, day, versions: versions.map(({ key, nameVi, from, to }) => ({ key, nameVi, from, to })) },
    );
  }
  const near = closestNames(code, register.codes());
  const hint = near.length === 0 ? '' : ` Near matches: ${near.join(', ')}.`;
  throw new GianhError(
    'GIANH_UNKNOWN_CODE',
    `${asked} is in no list of units of any day.${hint} Codes have 2 digits (province), 3 (district) or 5 (commune).`,
    { code, day, near },
  );
}

/** `Xã Phú Trạch (until 2024-11-30, then 19207 Thị trấn Quán Hàu)`. */
function story(unit: UnitVersion, register: UnitRegister, graph: UnitGraph): string {
  const heirs = graph.successors(unit.id).map(({ successorId }) => register.unit(successorId));
  const then = heirs.length === 0 ? '' : `, then ${heirs.map((heir) => `${heir.code} ${heir.nameVi}`).join(' and ')}`;
  return `${unit.nameVi} (${describeValidity(unit, (to) => addDays(to, -1))}${then})`;
}
