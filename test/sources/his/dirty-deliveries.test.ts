import { describe, expect, it } from '@jest/globals';
import { createRandom, type Facility, type HisFault, hisFaults, type World } from '#simulators';
import { hisAdapter } from '#sources';
import { createEncounter } from '../../../src/simulators/his/create-encounter.js';
import { createPatient } from '../../../src/simulators/his/create-patient.js';
import { spoilSending } from '../../../src/simulators/his/spoil-sending.js';
import { writeHoso } from '../../../src/simulators/his/write-hoso.js';
import { giamdinhhs, readHis } from './his-samples.js';

const facility = { code: '00001', kind: 'PROVINCIAL_HOSPITAL', areaCode: '18880' } as Facility;
const commune = { code: '18880', name: '', parentCode: '', provinceCode: '44', inhabitants: 1 };
const world = {
  communes: (day: string) => [commune, { ...commune, code: day < '2025-07-01' ? '18859' : '19742' }],
} as unknown as World;

/** An insured inpatient of the autumn of 2025. */
const patient = createPatient(
  'dirty',
  Array.from({ length: 50 }, (_, at) => at).find((at) => createPatient('dirty', at).card)!,
);
const encounter = Array.from({ length: 200 }, (_, number) =>
  createEncounter(createRandom(`dirty ${number}`), {
    facility,
    day: '2025-10-06',
    number,
    patient,
    commune,
    detail: 1,
  }),
).find(({ kind }) => kind === '03')!;

/** What the hub says of the fault: a flag, a rejection's code, an encounter not read, or nothing. */
const expected: Readonly<Record<HisFault, string>> = {
  UNEQUAL_CARD_LISTS: 'PARALLEL_LISTS_DIFFER',
  ONE_DIGIT_KIND: 'VALUE_NORMALISED',
  OBJECT_ONE_TEN: '',
  LEFT_BEFORE_ARRIVED: 'END_BEFORE_START',
  ZERO_BIRTH_DATE: 'ZERO_DATE',
  AMOUNTS_ROUNDED: '',
  AMOUNTS_DIFFER: 'AMOUNTS_DIFFER',
  UNKNOWN_KIND: 'UNKNOWN_CODE',
  PLACEHOLDER_IDENTITY: 'PLACEHOLDER_IDENTITY',
  // Whether a commune code is of another time is for the area book to say, when the code is resolved.
  COMMUNE_OUT_OF_TIME: '',
  NO_KEY: 'MISSING_KEY',
  NO_ARRIVAL_TIME: 'BAD_DATE',
  ZERO_ARRIVAL_DAY: 'BAD_DATE',
  AMOUNT_IN_WORDS: 'BAD_NUMBER',
  BROKEN_BASE64: 'UNREADABLE_ROW',
  BROKEN_XML: 'UNREADABLE_ROW',
  NEVER_DISCHARGED: 'OPEN_TOO_LONG',
};

describe('what real files get wrong', () => {
  it.each(hisFaults.map((fault) => [fault, expected[fault]] as const))(
    '%s is noticed as "%s" and costs one encounter at most',
    async (fault, words) => {
      const honest = { encounter, settled: true };
      const spoiled = writeHoso(spoilSending(honest, fault, createRandom('x'), world));
      const { rows, summary } = await readHis(giamdinhhs([writeHoso(honest), spoiled, writeHoso(honest)]));
      const found = rows.map((row) => hisAdapter.translate(row, { receivedAt: '2025-12-01T00:00:00Z' })[0]!);
      const problems: readonly string[] = [
        ...found.flatMap(({ draft, rejection }): string[] => (draft ? [...draft.flags] : [rejection!.code])),
        ...summary.unreadable!.map(({ code }) => code),
      ];
      expect(problems.join()).toBe(words);
      expect(found.filter(({ draft }) => draft?.flags.length === 0).length).toBeGreaterThanOrEqual(2);
      expect(summary).toMatchObject({ declared: 3, actual: 3, whole: true });
    },
  );
});
