import type { Random } from '../province/random.js';
import type { Commune, Facility } from '../province/world.js';
import { createBill } from './create-bill.js';
import type { Patient } from './create-patient.js';
import type { Encounter } from './encounter.js';
import { courseKinds, diagnoses, inpatientKinds, visitMix, wards } from './visit-mix.js';
import { minuteOfDay, wallDay } from './wall-time.js';

/** Where and when a visit is to be made up. */
export interface EncounterPlace {
  readonly facility: Facility;
  readonly day: string;
  readonly number: number;
  readonly patient: Patient;
  readonly commune: Commune;
  /** How many times the usual number of lines the bill has. */
  readonly detail: number;
}

/** Makes up one visit whose times, lines and totals agree with each other. */
export function createEncounter(random: Random, place: EncounterPlace): Encounter {
  const { facility, patient, commune } = place;
  const [kind] = random.weighted(visitMix[facility.kind], ([, share]) => share);
  const isEmergency = inpatientKinds.has(kind) && random.chance(0.2);
  const arrivedAt = minuteOfDay(place.day, isEmergency ? random.int(0, 1_380) : random.int(7 * 60, 16 * 60));
  const wardAt = inpatientKinds.has(kind) ? arrivedAt + random.int(20, 80) : undefined;
  const leftAt = arrivedAt + stayMinutes(random, kind);
  const department = wardAt === undefined ? 'K01' : random.pick(wards);
  const insured = patient.card !== undefined;
  const bill = createBill(random, { kind, arrivedAt, leftAt, insured, detail: place.detail });
  const ending = endingOf(random, wardAt !== undefined);
  return {
    key: `${facility.code}.${wallDay(arrivedAt).slice(2)}.${String(place.number).padStart(5, '0')}`,
    facility,
    patient,
    communeCode: commune.code,
    provinceCode: commune.provinceCode,
    kind,
    object: insured ? (isEmergency ? '2' : random.pick(['1.1', '1.1', '1.1', '1.2', '1.3', '1.5'])) : '9',
    arrivedAt,
    wardAt,
    leftAt,
    settledAt: leftAt + random.int(5, 90),
    ...ending,
    department,
    diagnosis: random.pick(diagnoses),
    ...bill,
    appointment: random.chance(0.15) ? leftAt + random.int(7, 60) * 1_440 : undefined,
  };
}

function stayMinutes(random: Random, kind: string): number {
  if (kind === '09') return random.int(90, 235);
  if (kind === '04') return random.int(360, 600);
  if (inpatientKinds.has(kind))
    return random.int(1, 6) * 1_440 + random.int(0, 12 * 60) + (random.chance(0.1) ? 10_080 : 0);
  if (courseKinds.has(kind)) return random.int(2, 9) * 1_440 + random.int(0, 300);
  return random.int(25, 240);
}

function endingOf(random: Random, isInpatient: boolean): { readonly outcome: string; readonly leaveKind: string } {
  if (!isInpatient) return { outcome: random.pick(['2', '2', '3', '7']), leaveKind: '1' };
  const end = random.next();
  if (end < 0.004) return { outcome: '5', leaveKind: '1' };
  if (end < 0.01) return { outcome: '6', leaveKind: '4' };
  if (end < 0.06) return { outcome: '4', leaveKind: '2' };
  return { outcome: random.pick(['1', '2', '2']), leaveKind: '1' };
}
