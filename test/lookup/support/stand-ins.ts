import { readAreaSeeds, readCalendarSeeds, readRegisterSeeds } from '#config';
import { calmKnobs, createWorld, type Knobs } from '#simulators';
import { generateMonth } from '../../../src/simulators/one-stop/generate-month.js';
import type { Story } from '../../../src/simulators/one-stop/story.js';
import { createWorkingDayLine } from '../../../src/simulators/one-stop/working-day-line.js';

const seeds = new URL('../../../seeds/', import.meta.url).pathname;

export const secret = 'made up for look-ups';

export const world = createWorld(
  {
    areas: readAreaSeeds(`${seeds}areas`),
    calendars: readCalendarSeeds(`${seeds}calendars`),
    registers: readRegisterSeeds(`${seeds}registers`),
  },
  { seed: 3, secret },
);

export const knobs = (changes: Partial<Knobs> = {}): Knobs => ({ ...calmKnobs, to: '2026-11-20', ...changes });

/** The dossiers that the stand-in knows of a month. */
export function storiesOf(month: string): readonly Story[] {
  const { from, to } = knobs();
  return generateMonth(world, knobs(), month, createWorkingDayLine(world.isWorkingDay, from, to));
}
