import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AreaSeeds,
  type CalendarSeeds,
  readAreaSeeds,
  readCalendarSeeds,
  readRegisterSeeds,
  readTargetSeeds,
  type RegisterSeeds,
  type Settings,
  type TargetSeeds,
} from '#config';
import { packageRoot } from './package-root.js';

/** The data files the hub is shipped with, checked and positioned. */
export interface Seeds {
  readonly areas: AreaSeeds;
  readonly calendars: CalendarSeeds;
  readonly registers: RegisterSeeds;
  readonly targets: TargetSeeds;
}

/** The deployment's own registers, where there are any: they replace the shipped, generated ones as a whole. */
export const ownRegisterFolder = (home: string): string => join(home, 'registers');

/** Reads seeds/ and the registers in force; throws GIANH_SEED_INVALID with every fault. */
export function readSeeds(
  { home }: Pick<Settings, 'home'>,
  registerFolder = existsSync(ownRegisterFolder(home)) ? ownRegisterFolder(home) : shippedRegisterFolder,
): Seeds {
  return {
    areas: readAreaSeeds(join(packageRoot, 'seeds/areas')),
    calendars: readCalendarSeeds(join(packageRoot, 'seeds/calendars')),
    registers: readRegisterSeeds(registerFolder),
    targets: readTargetSeeds(join(packageRoot, 'seeds/targets'), join(home, 'targets')),
  };
}

const shippedRegisterFolder = join(packageRoot, 'seeds/registers');
