import type { AreaSeeds, CalendarSeeds, RegisterSeeds } from '#config';
import { createRandom } from './create-random.js';
import { listCommunes } from './list-communes.js';
import { listFacilities } from './list-facilities.js';
import { listCityOffices, listOffices } from './list-offices.js';
import { listProcedures } from './list-procedures.js';
import { listSchools } from './list-schools.js';
import { rememberEras } from './valid-on.js';
import { workingDays } from './working-days.js';
import type { World } from './world.js';

/** The seed rows the world is made of, as `config` reads them. */
export interface WorldSeeds {
  readonly areas: AreaSeeds;
  readonly calendars: CalendarSeeds;
  readonly registers: RegisterSeeds;
}

/** `seed` decides every random stream; `secret` the reporters' passwords (see `demoPassword`). */
export interface WorldOptions {
  readonly seed: string | number;
  readonly secret: string;
}

/** Builds the province the stand-ins deliver from; equal seeds and options give an equal world. */
export function createWorld(seeds: WorldSeeds, options: WorldOptions): World {
  const seed = String(options.seed);
  const communes = listCommunes(seeds.areas);
  const procedures = listProcedures(seeds.registers, seed);
  return {
    seed,
    random: (name) => createRandom(`${seed}/${name}`),
    offices: listOffices(seeds.registers, options.secret, communes),
    facilities: listFacilities(seeds.registers, options.secret),
    schools: listSchools(seeds.registers, options.secret),
    cityOffices: listCityOffices(seeds.registers, options.secret, communes),
    communes,
    procedures,
    proceduresOn: rememberEras(seeds.registers.procedures, (day) =>
      procedures.filter(
        ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === undefined || day < validTo),
      ),
    ),
    isWorkingDay: workingDays(seeds.calendars),
  };
}
