import type { AreaLevel } from '../area/unit-version.js';
import { addDays } from '../day/add-days.js';
import type { Procedure } from '../procedure/procedure.js';
import type { RegisterBooks, RegisterItem, RegisterPlace } from './register-reading.js';

/** Levels at which something is handled in a unit of a level: its own and those below. */
const handledIn: Readonly<Record<AreaLevel, readonly AreaLevel[]>> = {
  PROVINCE: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  DISTRICT: ['DISTRICT', 'COMMUNE'],
  COMMUNE: ['COMMUNE'],
};

/** Procedures valid on the last day that are handled in the unit or below it, those for which `counts` is true. */
export function proceduresOf(
  { unit, to }: RegisterPlace,
  { procedures }: RegisterBooks,
  counts: (procedure: Procedure) => boolean,
): readonly RegisterItem[] {
  const levels = handledIn[unit.level];
  return procedures
    .on(addDays(to, -1))
    .filter((procedure) => procedure.levels.some((level) => levels.includes(level)) && counts(procedure))
    .map(({ code, fieldCode, groups }) => ({
      amount: 1,
      weight: 1,
      members: { PROCEDURE: [code], PROCEDURE_FIELD: [fieldCode], PROCEDURE_GROUP: groups },
    }));
}
