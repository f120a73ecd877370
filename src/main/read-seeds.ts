import { join } from 'node:path';
import {
  type AreaSeeds,
  type CalendarSeeds,
  readAreaSeeds,
  readCalendarSeeds,
  readRegisterSeeds,
  type RegisterSeeds,
} from '#config';
import { packageRoot } from './package-root.js';

/** The data files the hub is shipped with, checked and positioned. */
export interface Seeds {
  readonly areas: AreaSeeds;
  readonly calendars: CalendarSeeds;
  readonly registers: RegisterSeeds;
}

/** Reads seeds/; throws GIANH_SEED_INVALID with every fault. Another folder of registers may stand in for the shipped one. */
export function readSeeds(registerFolder = join(packageRoot, 'seeds/registers')): Seeds {
  return {
    areas: readAreaSeeds(join(packageRoot, 'seeds/areas')),
    calendars: readCalendarSeeds(join(packageRoot, 'seeds/calendars')),
    registers: readRegisterSeeds(registerFolder),
  };
}
