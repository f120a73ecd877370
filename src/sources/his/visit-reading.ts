import { type Instant, instantOfDay, type QualityFlag } from '#domain';
import { parseWireDate } from '../reading/parse-wire-date.js';
import { amountInHundredths, amountText } from './amount-text.js';
import { RowFault } from './row-fault.js';

/** Reads the fields of one encounter and notes what is odd about them. */
export interface VisitReading {
  readonly flags: ReadonlySet<QualityFlag>;
  readonly flag: (flag: QualityFlag) => void;
  /** A wall time; zeroed parts make it absent and flagged, anything else that is no time is a RowFault. */
  readonly moment: (field: string, text: string | undefined) => Instant | undefined;
  /** An amount in đồng with two places; a RowFault for what is none. */
  readonly amount: (field: string, text: string | undefined) => string | undefined;
  /** The first of a `;` list as a civil day; absent and flagged when it is none. */
  readonly day: (text: string | undefined) => string | undefined;
}

export function createVisitReading(): VisitReading {
  const flags = new Set<QualityFlag>();

  const moment = (field: string, text: string | undefined): Instant | undefined => {
    if (text === undefined || text === '') return undefined;
    const date = parseWireDate(text, 'yyyyMMddHHmm');
    if (date?.zeroed || /^0+$/.test(text)) {
      flags.add('ZERO_DATE');
      return undefined;
    }
    if (!date) throw new RowFault('BAD_DATE', field, `${field} is not a time (yyyyMMddHHmm).`);
    if (date.instant === undefined) flags.add('VALUE_NORMALISED');
    return date.instant ?? instantOfDay(date.day);
  };

  const amount = (field: string, text: string | undefined): string | undefined => {
    if (text === undefined || text === '') return undefined;
    const hundredths = amountInHundredths(text);
    if (hundredths === undefined) throw new RowFault('BAD_NUMBER', field, `${field} is not an amount (digits, ".").`);
    return amountText(hundredths);
  };

  const day = (text: string | undefined): string | undefined => {
    const first = text?.split(';')[0]?.trim();
    if (!first) return undefined;
    const date = parseWireDate(first, 'yyyyMMddHHmm');
    if (!date || date.zeroed) flags.add(date || /^0+$/.test(first) ? 'ZERO_DATE' : 'VALUE_NORMALISED');
    return date && !date.zeroed ? date.day : undefined;
  };

  return { flags, flag: (flag) => void flags.add(flag), moment, amount, day };
}
