import type { Random } from '../province/random.js';
import type { Facility } from '../province/world.js';
import { createEncounter } from './create-encounter.js';
import { createPatient } from './create-patient.js';
import { envelopeHead, envelopeTail } from './write-envelope.js';
import { writeHoso } from './write-hoso.js';

/** What a made-up large file is to hold. */
export interface LargeHisFile {
  readonly random: Random;
  readonly facility: Facility;
  readonly communeCode: string;
  /** Size to come near to. */
  readonly bytes: number;
  /** Lines per bill, as a multiple of the default volume's; hospitals' real bills are several times as long. */
  readonly detail?: number;
}

/** A GIAMDINHHS file of about that size, piece by piece, for measuring; its SOLUONGHOSO is right. */
export function* largeHisFile({ random, facility, communeCode, bytes, detail = 8 }: LargeHisFile): Generator<Buffer> {
  const commune = { code: communeCode, name: '', parentCode: '', provinceCode: '44', inhabitants: 1 };
  const make = (number: number): string => {
    const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
    const patient = createPatient('large', number % 5_000);
    const encounter = createEncounter(random, { facility, day, number, patient, commune, detail });
    return writeHoso({ encounter, settled: true });
  };
  const sample = Array.from({ length: 50 }, (_, index) => make(index));
  const mean = sample.reduce((sum, hoso) => sum + hoso.length, 0) / sample.length;
  const count = Math.max(1, Math.round(bytes / mean));
  yield Buffer.from(envelopeHead(facility.code, '2025-12-31', count));
  for (let number = 0; number < count; number += 20) {
    const hosos = Array.from({ length: Math.min(20, count - number) }, (_, index) => make(number + index));
    yield Buffer.from(hosos.join(''));
  }
  yield Buffer.from(envelopeTail);
}
