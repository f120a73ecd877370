import { type FieldSpec, type FieldType, isDay, type RecordFields } from '#domain';
import { sixDecimals } from './six-decimals.js';

/** What is wrong with a draft's fields: a required one is missing, or a value is not of its type. */
export interface FieldFault {
  readonly code: 'MISSING_FIELD' | 'BAD_VALUE';
  readonly field: string;
}

/**
 * The listed fields of a record in the one form in which the store answers them.
 *
 * One form, because a record is compared by content: 12.5 received and 12.500000 read back are the same figure. And each
 * value is checked against its column's type here, where a bad one costs one row; at the publisher it would cost a batch.
 */
export function fieldValues(
  specs: readonly FieldSpec[],
  given: RecordFields,
): { readonly values: Record<string, unknown>; readonly fault?: FieldFault } {
  const values: Record<string, unknown> = {};
  let fault: FieldFault | undefined;
  for (const { name, type, required } of specs) {
    const value = given[name];
    if (value === undefined || value === null) {
      if (required) fault ??= { code: 'MISSING_FIELD', field: name };
    } else if (!fits[type](value)) fault ??= { code: 'BAD_VALUE', field: name };
    else values[name] = type === 'decimal' ? sixDecimals(String(value)) : value;
  }
  return { values, fault };
}

/** PostgreSQL's text holds every character but NUL. */
export const isStorable = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

const knownDays = new Set<string>();

/** A day PostgreSQL can hold: its years begin at 1. Records have few different days: those seen are remembered. */
export function isEventDay(value: unknown): boolean {
  if (knownDays.has(value as string)) return true;
  if (!isDay(value) || value < '0001') return false;
  if (knownDays.size > 50_000) knownDays.clear();
  knownDays.add(value);
  return true;
}

const timeOfDay = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const isKeptInstant = (value: unknown): boolean =>
  typeof value === 'string' && isEventDay(value.slice(0, 10)) && timeOfDay.test(value.slice(10));

const decimal = /^-?\d{1,18}(\.\d+)?$/;
const int4 = 2 ** 31;

const fits: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: isStorable,
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < int4,
  bigint: (value) => Number.isSafeInteger(value),
  decimal: (value) => decimal.test(String(value)),
  boolean: (value) => typeof value === 'boolean',
  day: isEventDay,
  instant: isKeptInstant,
  json: (value) => typeof value === 'object' || isStorable(value) || typeof value === 'number',
  'text[]': (value) => Array.isArray(value) && value.every(isStorable),
};
