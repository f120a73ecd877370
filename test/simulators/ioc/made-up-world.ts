import { readAreaSeeds, readCalendarSeeds, readRegisterSeeds } from '#config';
import { calmKnobs, createWorld, type Knobs } from '#simulators';

const seeds = new URL('../../../seeds/', import.meta.url).pathname;

/** The province of the seeds, as the stand-ins see it. */
export const madeUpWorld = createWorld(
  {
    areas: readAreaSeeds(`${seeds}areas`),
    calendars: readCalendarSeeds(`${seeds}calendars`),
    registers: readRegisterSeeds(`${seeds}registers`),
  },
  { seed: 7, secret: 'made up' },
);

/** The default knobs on a fixed day, changed as asked. */
export const madeUpKnobs = (changes: Partial<Knobs> = {}): Knobs => ({ ...calmKnobs, to: '2026-11-22', ...changes });
