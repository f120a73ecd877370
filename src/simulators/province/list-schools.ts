import type { RegisterSeeds } from '#config';
import { listReporters } from './list-reporters.js';
import { rememberEras } from './valid-on.js';
import type { School, SchoolLevel } from './world.js';

/** Schools on VNEdu by day. */
export function listSchools(registers: RegisterSeeds, secret: string): (day: string) => readonly School[] {
  const reportersOn = listReporters(registers, secret, 'vnedu', registers.schools);
  return rememberEras([...registers.schools, ...registers.reporters], (day) =>
    reportersOn(day).map(({ row: { values }, login }) => ({
      code: values.code,
      areaCode: values.area_code,
      level: values.level_group as SchoolLevel,
      name: values.name,
      folder: login.login,
      teachers: Number(values.teachers),
      pupils: Number(values.pupils),
    })),
  );
}
