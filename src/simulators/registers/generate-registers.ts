import type { AreaSeeds } from '#config';
import { createRandom } from '../province/create-random.js';
import { generateFacilities } from './generate-facilities.js';
import { generateIocOffices } from './generate-ioc-offices.js';
import { generateOneStopOffices } from './generate-one-stop-offices.js';
import { generateProcedureGroups, generateProcedures } from './generate-procedures.js';
import { generateProvincialAgencies } from './generate-provincial-agencies.js';
import { generateReporters } from './generate-reporters.js';
import { generateSchools } from './generate-schools.js';
import type { RegisterRow } from './register-row.js';
import { createUnitChain } from './unit-chain.js';

/** The seed with which the committed registers were made. */
export const registerSeed = 'gianh-registers-1';

/** File name in seeds/registers/ → its rows. */
export type GeneratedRegisters = Readonly<Record<string, readonly RegisterRow[]>>;

/** Registers for which no public source exists, over the real areas; the same seed gives the same rows. */
export function generateRegisters(areas: AreaSeeds, options: { readonly seed: string }): GeneratedRegisters {
  const chain = createUnitChain(areas);
  const random = (name: string) => createRandom(`${options.seed}/${name}`);
  const agencies = [
    ...generateProvincialAgencies(chain),
    ...generateIocOffices(chain),
    ...generateOneStopOffices(chain),
  ].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const facilities = generateFacilities(chain, random('facilities'));
  const schools = generateSchools(chain, random('schools'));
  const procedures = generateProcedures(random('procedures'));
  return {
    'agencies.csv': agencies,
    'facilities.csv': facilities,
    'schools.csv': schools,
    'procedures.csv': procedures,
    'procedure-groups.csv': generateProcedureGroups(procedures),
    'reporters.csv': generateReporters(agencies, facilities, schools),
  };
}

/** By prefix, then code, then start. */
function order(row: RegisterRow): string {
  return `${row['code']!.slice(-3)} ${row['code']} ${row['valid_from']}`;
}
