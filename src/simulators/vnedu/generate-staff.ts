import type { Random } from '../province/random.js';
import type { School } from '../province/world.js';
import type { StaffEntry } from './roster-entries.js';

/** Share of positions that change hands at the turn of a school year. */
const turnover = 0.04;
/** Share of standing accounts that are locked. */
const locked = 0.03;

/**
 * The tenures of a school's staff: on every day exactly as many teachers and managers as the register says, because a
 * successor begins on the day after the predecessor's last. Aides come on top and are no teacher accounts.
 */
export function generateStaff(school: School, years: readonly number[], random: Random): readonly StaffEntry[] {
  const positions = Array.from({ length: school.teachers + 1 }, (_, position) => position);
  return positions.flatMap((position) => {
    const role = position === school.teachers ? 'aide' : position < 2 ? 'administrator' : 'teacher';
    const own = random.fork(`position ${position}`);
    const entries: StaffEntry[] = [];
    let beginDay = `${own.int(2006, 2019)}-09-01`;
    for (const year of years) {
      if (year === years[0] || !own.chance(turnover)) continue;
      const user = userOf(school, position, entries.length);
      entries.push({ user, role, beginDay, endDay: `${year}-08-31`, locked: false });
      beginDay = `${year}-09-01`;
    }
    const user = userOf(school, position, entries.length);
    return [...entries, { user, role, beginDay, locked: own.fork('locked').chance(locked) }];
  });
}

const userOf = (school: School, position: number, tenure: number): string => `gv-${school.code}-${position}-${tenure}`;
