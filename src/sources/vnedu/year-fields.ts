import { foldText } from '#domain';
import type { SievedValues } from '../privacy/create-sieve.js';
import { wireText } from './row-context.js';

const truths: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  co: true,
  x: true,
  '0': false,
  false: false,
  khong: false,
};

/** A yes or no as the sector's schema (0, 1) or a spreadsheet writes it; `bad` for anything else, empty is neither. */
export function yesNoOf(value: unknown): { readonly value?: boolean; readonly bad: boolean } {
  const word = foldText(wireText(value));
  if (word === '') return { bad: false };
  return Object.hasOwn(truths, word) ? { value: truths[word], bad: false } : { bad: true };
}

/** Days of the longest school year: more absences than that are no absences. */
const mostDays = 366;

/** Days absent in a year (`songaynghi`), halves with point or comma; `bad` for anything else, empty is not reported. */
export function absentDaysOf(value: unknown): { readonly value?: string; readonly bad: boolean } {
  const text = wireText(value).replace(',', '.');
  if (text === '') return { bad: false };
  return /^\d{1,3}(\.[05])?$/.test(text) && Number(text) <= mostDays ? { value: text, bad: false } : { bad: true };
}

/** What a closed year says of a pupil beside the result, and whether some of it could not be read. */
export function yearFieldsOf(row: SievedValues): {
  readonly fields: { readonly promoted?: boolean; readonly absentDays?: string };
  readonly bad: boolean;
} {
  const promoted = yesNoOf(row['metadata.vn.lenLop']);
  const absent = absentDaysOf(row['metadata.vn.soNgayNghi']);
  return { fields: { promoted: promoted.value, absentDays: absent.value }, bad: promoted.bad || absent.bad };
}
