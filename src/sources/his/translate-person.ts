import { type Day, dayOfInstant, type Instant, type PatientSex, type VisitKind } from '#domain';
import type { CodeList } from '../reading/code-list.js';
import type { TranslateContext } from '../adapter/source-adapter.js';
import { objectList, objectWithoutInsurance, sexList, twoDigitKindsFrom, visitKindList } from './codes.js';
import { RowFault } from './row-fault.js';
import type { VisitReading } from './visit-reading.js';
import type { WireEdge, WirePerson } from './wire.js';

/** What summary and check-in say alike of an encounter. */
export interface PersonPart {
  readonly facilityCode: string;
  readonly key: string;
  readonly day: Day;
  readonly admittedAt: Instant;
  readonly subject?: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads the common part; throws a RowFault for what makes the encounter unusable. */
export function translatePerson(
  person: WirePerson,
  edge: WireEdge,
  sender: string | undefined,
  context: TranslateContext,
  reading: VisitReading,
): PersonPart {
  const facilityCode = facilityOf(person.MA_CSKCB, sender, context.reporter);
  const encounter = person.MA_LK;
  if (!encounter) throw new RowFault('MISSING_KEY', 'MA_LK', 'MA_LK, the key of the encounter, is missing.');
  if (encounter === '?') throw new RowFault('BAD_KEY', 'MA_LK', 'MA_LK has characters that no key has.');
  const admittedAt = reading.moment('NGAY_VAO', person.NGAY_VAO);
  if (!admittedAt) {
    const [code, words] = person.NGAY_VAO
      ? (['BAD_DATE', 'NGAY_VAO has zeros for its day or month, so the visit has no day.'] as const)
      : (['MISSING_FIELD', 'NGAY_VAO, the time of arrival, is missing.'] as const);
    throw new RowFault(code, 'NGAY_VAO', words);
  }
  const day = dayOfInstant(admittedAt);
  const inpatientAt = reading.moment('NGAY_VAO_NOI_TRU', person.NGAY_VAO_NOI_TRU);
  if (inpatientAt !== undefined && inpatientAt < admittedAt) reading.flag('END_BEFORE_START');
  if (edge.DANH_SACH_LECH) reading.flag('PARALLEL_LISTS_DIFFER');
  if (edge.DINH_DANH_GIA) reading.flag('PLACEHOLDER_IDENTITY');
  return {
    facilityCode,
    key: `${facilityCode}|${encounter}`,
    day,
    admittedAt,
    subject: person.SO_CCCD ?? person.MA_THE_BHYT ?? person.MA_BN,
    fields: {
      facilityCode,
      admittedAt,
      inpatientAt,
      ...kindOf(person.MA_LOAI_KCB, day, reading),
      objectCode: known(person.MA_DOITUONG_KCB, objectList, day, reading),
      sex: sexOf(person.GIOI_TINH, day, reading),
      birthYear: birthYearOf(person.NGAY_SINH, day, reading),
      insured: edge.CO_THE_BHYT === true && person.MA_DOITUONG_KCB !== objectWithoutInsurance,
    },
  };
}

/** The encounter's facility; sender and reporter must be the same one, or a hospital could overwrite another's. */
function facilityOf(own: string | undefined, sender: string | undefined, reporter: string | undefined): string {
  const facility = own || sender;
  if (!facility) throw new RowFault('MISSING_FIELD', 'MA_CSKCB', 'MA_CSKCB, the code of the facility, is missing.');
  if ((sender ?? facility) !== facility || (reporter ?? facility) !== facility) {
    throw new RowFault(
      'NOT_THIS_REPORTER',
      'MA_CSKCB',
      `The encounter is of facility ${facility}, but ${reporter ?? sender} delivered it.`,
    );
  }
  return facility;
}

function kindOf(code: string | undefined, day: Day, reading: VisitReading) {
  if (!code) return {};
  const visitKindCode = /^\d$/.test(code) ? `0${code}` : code;
  if (visitKindCode !== code && day >= twoDigitKindsFrom) reading.flag('VALUE_NORMALISED');
  const visitKind: VisitKind | undefined = visitKindList.lookup(visitKindCode, day);
  if (!visitKind) reading.flag('UNKNOWN_CODE');
  return { visitKindCode, visitKind };
}

/** The code as received, flagged when the list of that day does not have it. */
export function known<Meaning>(
  code: string | undefined,
  list: CodeList<Meaning>,
  day: Day,
  reading: VisitReading,
): string | undefined {
  if (!code) return undefined;
  if (list.lookup(code, day) === undefined) reading.flag('UNKNOWN_CODE');
  return code;
}

function sexOf(code: string | undefined, day: Day, reading: VisitReading): PatientSex | undefined {
  return code ? sexList.lookup(known(code, sexList, day, reading)!, day) : undefined;
}

/** The birth year; zeros and years that cannot be are absent and flagged. */
function birthYearOf(text: string | undefined, day: Day, reading: VisitReading): number | undefined {
  if (!text) return undefined;
  const year = Number(text);
  if (year >= 1880 && year <= Number(day.slice(0, 4))) return year;
  reading.flag(year === 0 ? 'ZERO_DATE' : 'VALUE_NORMALISED');
  return undefined;
}
