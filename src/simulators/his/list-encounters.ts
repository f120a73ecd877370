import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { Commune, Facility, World } from '../province/world.js';
import { createEncounter } from './create-encounter.js';
import { createPatient, type Patient } from './create-patient.js';
import type { Encounter } from './encounter.js';

/** Visits a day at volume 1: some 20,700 from 2020 to the end of 2026. */
const visitsADay = 8.4;
/** People who come, at volume 1: so few that some come again. */
const peopleAtVolumeOne = 9_000;
const rememberedPatients = 50_000;

/** Makes up the visits of one day at one facility; the same day always has the same visits, whatever else is made. */
export type EncountersOf = (day: string, facility: Facility) => readonly Encounter[];

export function listEncounters(world: World, knobs: Knobs): EncountersOf {
  const people = Math.max(10, Math.round(peopleAtVolumeOne * knobs.volume));
  const patients = new Map<number, Patient>();

  const patientOf = (random: Random): Patient => {
    const index = random.int(1, people);
    let patient = patients.get(index);
    if (!patient) {
      if (patients.size >= rememberedPatients) patients.clear();
      patients.set(index, (patient = createPatient(String(knobs.seed), index)));
    }
    return patient;
  };

  return (day, facility) => {
    const random = world.random(`his/${facility.code}/${day}`);
    const busy = world.isWorkingDay(day) ? 1.2 : 0.5;
    const count = random.count(visitsADay * knobs.volume * facility.weight * busy);
    if (count === 0) return [];
    const communes = world.communes(day);
    const near = communes.find(({ code }) => code === facility.areaCode);
    return Array.from({ length: count }, (_, index) => {
      const commune: Commune = near && random.chance(0.4) ? near : random.pick(communes);
      return createEncounter(random, {
        facility,
        day,
        number: index + 1,
        patient: patientOf(random),
        commune,
        detail: 1,
      });
    });
  };
}
