import type { FacilityKind } from '../province/world.js';

/** How often a facility has visits of each MA_LOAI_KCB. */
type Mix = readonly (readonly [kind: string, share: number])[];

const hospital: Mix = [
  ['01', 0.58],
  ['02', 0.08],
  ['03', 0.22],
  ['04', 0.02],
  ['05', 0.05],
  ['07', 0.02],
  ['08', 0.02],
  ['09', 0.01],
];
const clinic: Mix = [
  ['01', 0.78],
  ['02', 0.06],
  ['05', 0.08],
  ['06', 0.08],
];
const station: Mix = [
  ['01', 0.86],
  ['06', 0.04],
  ['07', 0.1],
];

export const visitMix: Readonly<Record<FacilityKind, Mix>> = {
  PROVINCIAL_HOSPITAL: hospital,
  TRADITIONAL_HOSPITAL: hospital,
  DISTRICT_HOSPITAL: hospital,
  REGIONAL_CLINIC: clinic,
  HEALTH_STATION: station,
};

/** Kinds that occupy a bed, those over several days, and what is asked first in each. */
export const inpatientKinds: ReadonlySet<string> = new Set(['03', '04', '06', '09']);
export const courseKinds: ReadonlySet<string> = new Set(['02', '05', '08']);

export const wards = ['K03', 'K19', 'K27', 'K18', 'K16.1', 'K02'] as const;
export const diagnoses = [
  'J06.9',
  'I10',
  'K29.7',
  'E11.9',
  'M54.5',
  'A09',
  'O80',
  'S61.0',
  'N39.0',
  'H10.9',
  'U07.1',
  'Z34.9',
  'C50.9',
];
