import type { Settings } from '#config';
import { GianhError } from '#kernel';
import { numberRegisters, readRegisters, registerKeys } from '#sources';
import { loadRegisters, type Pool } from '#store';
import type { HubRegisters } from './hub.js';
import type { Seeds } from './read-seeds.js';

/** Brings the registers of `seeds` into the store and answers them as books in memory. */
export async function loadHubRegisters(
  pool: Pool,
  seeds: Seeds,
  { province }: Pick<Settings, 'province'>,
  definitionSet: string,
): Promise<HubRegisters> {
  const loaded = await loadRegisters(pool, {
    areaRows: seeds.areas,
    calendarRows: seeds.calendars,
    registers: (areas) => {
      const set = readRegisters(seeds.registers, areas);
      return { keys: registerKeys(set), hash: set.hash, number: (idOf) => numberRegisters(set, areas, idOf) };
    },
  });
  const { areaBook, organisations, procedures, calendar, terms, hashes } = loaded;
  if (!areaBook.find(province.code, province.on, 'PROVINCE')) {
    throw new GianhError('GIANH_CONFIG_INVALID', `province: no province ${province.code} stood on ${province.on}.`);
  }
  const home = areaBook.home(province.code, province.on);
  return { areaBook, organisations, procedures, calendar, terms, home, books: { ...hashes, definitionSet } };
}
