import { type Day, type Instant, rollYear, type SchoolLevel } from '#domain';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { RowRejection, Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';
import { parseWireDate } from '../reading/parse-wire-date.js';
import { schoolLevelOf } from './codes.js';
import type { WireDelivery } from './wire.js';

/** A wire value as trimmed NFC text; anything that is no text is empty. */
export const wireText = (value: unknown): string => (typeof value === 'string' ? value.trim().normalize('NFC') : '');

/** A rejection in words. */
export const no = (code: RowRejection['code'], field: string, message: string, key?: string): Translation => ({
  rejection: { code, field, message, key },
});

/** The school a row belongs to. */
export interface RowSchool {
  readonly code: string;
  readonly level?: SchoolLevel;
}

/**
 * The school of a row by its org, else the reporter whose folder it lay in; a rejection when there is neither, or when
 * a school's folder delivers for another school.
 */
export function schoolOfRow(school: unknown, context: TranslateContext): RowSchool | Translation {
  const org = (school ?? {}) as SievedValues;
  const code = wireText(org.identifier) || context.reporter;
  if (!code)
    return no(
      'MISSING_FIELD',
      'schoolSourcedId',
      'The school of this row is not in orgs.csv, or has no identifier there.',
    );
  if (context.reporter !== undefined && context.reporter !== code) {
    return no(
      'NOT_THIS_REPORTER',
      'schoolSourcedId',
      `The row belongs to school ${code}, the folder to ${context.reporter}.`,
    );
  }
  return { code, level: schoolLevelOf[wireText(org['metadata.vn.capHoc']).padStart(2, '0')] };
}

/**
 * When this version of a row was made, as an instant that compares across deliveries: in a bulk table the hour of the
 * export (its rows carry no dates), in a delta the row's own dateLastModified; whatever is missing gives way to the
 * other, and at last to the hour of receipt.
 */
export function versionOf(row: SievedValues, context: TranslateContext): Instant {
  const delivery = row.delivery as WireDelivery | undefined;
  const exported = instantOf(delivery?.exportedAt);
  const modified = instantOf(row.dateLastModified);
  return (delivery?.mode === 'bulk' ? (exported ?? modified) : (modified ?? exported)) ?? context.receivedAt;
}

/** An ISO 8601 time, or the first moment of a bare day. */
export function instantOf(value: unknown): Instant | undefined {
  const moment = parseWireDate(wireText(value), 'ISO');
  if (!moment) return undefined;
  return moment.instant ?? parseWireDate(`${moment.day}T00:00:00+07:00`, 'ISO')?.instant;
}

/** A day as OneRoster writes it (`2020-09-05`), or as a spreadsheet leaves it (`05/09/2020`); `bad` for anything else. */
export function dayOf(value: unknown): { readonly day?: Day; readonly normalised: boolean; readonly bad: boolean } {
  const text = wireText(value);
  if (text === '') return { normalised: false, bad: false };
  const iso = parseWireDate(text, 'ISO');
  if (iso) return { day: iso.day, normalised: false, bad: false };
  const slashes = parseWireDate(text, 'dd/MM/yyyy');
  const usable = slashes?.precision === 'DAY';
  return { day: usable ? slashes.day : undefined, normalised: usable, bad: !usable };
}

/** The day by which a school's code is looked up: the first day that lies in the roll year. */
export function rollDay(beginDay: Day, schoolYear: string): Day {
  const from = rollYear(schoolYear)?.from;
  return from !== undefined && beginDay < from ? from : beginDay;
}
