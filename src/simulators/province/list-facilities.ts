import type { RegisterSeeds } from '#config';
import { listReporters } from './list-reporters.js';
import { shareWeights } from './share-weights.js';
import { rememberEras } from './valid-on.js';
import type { Facility, FacilityKind } from './world.js';

/** Visits a facility without beds has, as if it had so many. */
const bedsOfAnOutpatientRoom = 6;

/** Facilities that deliver from their HIS by day, weighted by their size. */
export function listFacilities(registers: RegisterSeeds, secret: string): (day: string) => readonly Facility[] {
  const reportersOn = listReporters(registers, secret, 'his', registers.facilities);
  return rememberEras([...registers.facilities, ...registers.reporters], (day) =>
    shareWeights(
      reportersOn(day).map(({ row: { values }, login }) => ({
        code: values.code,
        areaCode: values.area_code,
        kind: values.kind as FacilityKind,
        name: values.name,
        beds: Number(values.beds),
        folder: login.login,
        ...login,
      })),
      ({ beds }) => beds + bedsOfAnOutpatientRoom,
    ),
  );
}
