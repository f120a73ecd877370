import type { Instant, QualityFlag } from '#domain';
import { parseWireDate } from '../reading/parse-wire-date.js';

/** Reads text and moments of one row, collecting what it had to mend and the first field it could not read. */
export interface RowReader {
  readonly text: (value: unknown) => string | undefined;
  /** Text for people to read, in composed form (NFC): some senders decompose their diacritics. */
  readonly label: (value: unknown) => string | undefined;
  /** `path` names the field in a rejection. A moment without a time of day is the day's `without` end. */
  readonly moment: (value: unknown, path: string, without?: 'START' | 'END') => Instant | undefined;
  readonly flags: Set<QualityFlag>;
  /** Path of the first field that is no date. */
  readonly badDate: () => string | undefined;
}

/** One reader per row. Empty text is absent; zeros for a date are absent and flagged. */
export function createRowReader(): RowReader {
  const flags = new Set<QualityFlag>();
  let badDate: string | undefined;

  const text = (value: unknown): string | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return typeof value === 'object' ? undefined : String(value);
    const trimmed = value.trim();
    if (trimmed.length !== value.length) flags.add('VALUE_NORMALISED');
    return trimmed === '' ? undefined : trimmed;
  };

  const label = (value: unknown): string | undefined => {
    const written = text(value);
    const composed = written?.normalize('NFC');
    if (composed !== written) flags.add('VALUE_NORMALISED');
    return composed;
  };

  const moment = (value: unknown, path: string, without: 'START' | 'END' = 'START'): Instant | undefined => {
    const written = text(value);
    if (written === undefined) return undefined;
    const date = parseWireDate(written, 'yyyyMMddHHmmss');
    if (date?.instant !== undefined) return date.instant;
    if (/^0+$/.test(written)) {
      flags.add('ZERO_DATE');
      return undefined;
    }
    if (date?.precision !== 'DAY') {
      badDate ??= path;
      return undefined;
    }
    flags.add('VALUE_NORMALISED');
    return parseWireDate(written + (without === 'END' ? '235959' : '000000'), 'yyyyMMddHHmmss')?.instant;
  };

  return { text, label, moment, flags, badDate: () => badDate };
}
