import type { Settings } from '#config';
import { compileTargets, facts } from '#domain';
import { GianhError } from '#kernel';
import { definitionSetOf, type MetricCatalogue } from '#metrics';
import { numberRegisters, readRegisters, registerKeys } from '#sources';
import { loadRegisters, type Pool } from '#store';
import type { HubRegisters } from './hub-registers.js';
import type { Seeds } from './read-seeds.js';

/** Brings the registers of `seeds` and the definitions into the store and answers them as books in memory. */
export async function loadHubRegisters(
  pool: Pool,
  seeds: Seeds,
  { province }: Pick<Settings, 'province'>,
  catalogue: MetricCatalogue,
): Promise<HubRegisters> {
  const loaded = await loadRegisters(pool, {
    areaRows: seeds.areas,
    calendarRows: seeds.calendars,
    targets: (areas) => compileTargets(seeds.targets, (key) => catalogue.find(key) !== undefined, areas),
    definitions: definitionSetOf(catalogue, facts),
    registers: (areas) => {
      const set = readRegisters(seeds.registers, areas);
      return { keys: registerKeys(set), hash: set.hash, number: (idOf) => numberRegisters(set, areas, idOf) };
    },
  });
  const { areaBook, organisations, procedures, calendar, terms, targets, hashes } = loaded;
  if (!areaBook.find(province.code, province.on, 'PROVINCE')) {
    throw new GianhError('GIANH_CONFIG_INVALID', `province: no province ${province.code} stood on ${province.on}.`);
  }
  const home = areaBook.home(province.code, province.on);
  return { areaBook, organisations, procedures, calendar, terms, targets, home, books: hashes };
}
