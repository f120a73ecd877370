import type { RegisterSeeds } from '#config';
import { listReporters } from './list-reporters.js';
import { shareWeights } from './share-weights.js';
import { rememberEras } from './valid-on.js';
import type { CityOffice, Commune, Office, OfficeLevel } from './world.js';

/** Of 100 dossiers of the province so many are received at each level; a level without offices leaves its part to the others. */
const dossierShares: Readonly<Record<OfficeLevel, number>> = { COMMUNE: 60, DISTRICT: 25, PROVINCE: 15 };
/** Of 100 city reports. */
const reportShares: Readonly<Record<OfficeLevel, number>> = { COMMUNE: 20, DISTRICT: 30, PROVINCE: 50 };

/** One-stop offices by day, weighted by the people they serve. */
export function listOffices(
  registers: RegisterSeeds,
  secret: string,
  communesOn: (day: string) => readonly Commune[],
): (day: string) => readonly Office[] {
  return listAgencies(registers, secret, 'one-stop', dossierShares, communesOn);
}

/** Offices that take city reports by day. */
export function listCityOffices(
  registers: RegisterSeeds,
  secret: string,
  communesOn: (day: string) => readonly Commune[],
): (day: string) => readonly CityOffice[] {
  return listAgencies(registers, secret, 'ioc', reportShares, communesOn);
}

function listAgencies(
  registers: RegisterSeeds,
  secret: string,
  source: string,
  shares: Readonly<Record<OfficeLevel, number>>,
  communesOn: (day: string) => readonly Commune[],
): (day: string) => readonly Office[] {
  const reportersOn = listReporters(registers, secret, source, registers.agencies);
  return rememberEras([...registers.agencies, ...registers.reporters], (day) => {
    const communes = communesOn(day);
    const served = (areaCode: string) =>
      communes
        .filter(({ code, parentCode, provinceCode }) => [code, parentCode, provinceCode].includes(areaCode))
        .reduce((sum, { inhabitants }) => sum + inhabitants, 0);
    const offices = reportersOn(day).map(({ row: { values }, login }) => ({
      agencyCode: values.code,
      areaCode: values.area_code,
      level: values.level as OfficeLevel,
      name: values.name,
      served: served(values.area_code),
      ...login,
    }));
    const total = (level: OfficeLevel) =>
      offices.filter((office) => office.level === level).reduce((sum, office) => sum + office.served, 0);
    const totals = { COMMUNE: total('COMMUNE'), DISTRICT: total('DISTRICT'), PROVINCE: total('PROVINCE') };
    return shareWeights(offices, ({ level, served: own }) =>
      totals[level] > 0 ? (shares[level] * own) / totals[level] : 0,
    ).map(({ served: _served, ...office }) => office);
  });
}
