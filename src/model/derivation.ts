import type { PositionedDocument } from '#config';
import {
  addDays,
  type Day,
  dayNumber,
  dayOfInstant,
  type FieldType,
  type Instant,
  type RecordFields,
  type WorkingCalendar,
} from '#domain';
import type { DocumentReader } from '#metrics';
import { readField, readTests } from './field-test.js';
import type { ModelField } from './model-entity.js';

/** Computes one derived field of a record; absent is `undefined`. */
export interface Derivation {
  readonly type: FieldType;
  readonly compute: (fields: RecordFields, calendar: WorkingCalendar) => unknown;
}

const ways = [
  'condition',
  'days_between',
  'working_days_between',
  'hours_between',
  'minutes_between',
  'add_days',
  'add_working_days',
  'day_of',
  'earliest',
  'latest',
  'first_of',
] as const;

/** What stands in a derived field's entry beside its name. */
export const derivationKeys: readonly string[] = [...ways, 'when'];

/**
 * One entry of `derived`: exactly one way, and perhaps `when`, a list of tests without which the field is absent. It may
 * use the fields received and those derived before it.
 */
export function readDerivation(
  document: PositionedDocument,
  reader: DocumentReader,
  at: string,
  fields: ReadonlyMap<string, ModelField>,
): Derivation | undefined {
  const used = ways.filter((way) => reader.has(`${at}.${way}`));
  const [way] = used;
  if (way === undefined || used.length > 1) {
    reader.refuse(at, `needs exactly one of ${ways.join(', ')}`);
    return undefined;
  }
  const when = reader.has(`${at}.when`) ? readTests(document, reader, `${at}.when`, fields) : undefined;
  const derivation = readWay(document, reader, way, `${at}.${way}`, fields);
  if (!derivation || !when) return derivation;
  return {
    ...derivation,
    compute: (record, calendar) => (when(record) ? derivation.compute(record, calendar) : undefined),
  };
}

function readWay(
  document: PositionedDocument,
  reader: DocumentReader,
  way: (typeof ways)[number],
  at: string,
  fields: ReadonlyMap<string, ModelField>,
): Derivation | undefined {
  const list = (types: readonly FieldType[] | undefined, least: number): readonly ModelField[] =>
    Array.from({ length: reader.length(at, least) }, (_, index) =>
      readField(reader, `${at}[${index}]`, fields, types),
    ).filter((field) => field !== undefined);

  switch (way) {
    case 'condition': {
      const test = readTests(document, reader, at, fields);
      return { type: 'boolean', compute: (record) => test(record) };
    }
    case 'days_between':
    case 'working_days_between': {
      const [from, to] = list(['day', 'instant'], 2);
      if (!from || !to) return undefined;
      const count = (calendar: WorkingCalendar, one: Day, other: Day): number =>
        way === 'days_between' ? dayNumber(other) - dayNumber(one) : calendar.countWorkingDays(one, other);
      return {
        type: 'integer',
        compute: (record, calendar) => {
          const [one, other] = [dayIn(record, from), dayIn(record, to)];
          return one === undefined || other === undefined ? undefined : count(calendar, one, other);
        },
      };
    }
    case 'hours_between':
    case 'minutes_between': {
      const [from, to] = list(['instant'], 2);
      if (!from || !to) return undefined;
      const length = way === 'hours_between' ? 3_600_000 : 60_000;
      return {
        type: 'integer',
        compute: (record) => {
          const [one, other] = [record[from.inner], record[to.inner]] as (Instant | undefined)[];
          return one && other ? Math.floor((Date.parse(other) - Date.parse(one)) / length) : undefined;
        },
      };
    }
    case 'add_days':
    case 'add_working_days': {
      reader.mapping(at, ['to', 'days']);
      const to = readField(reader, `${at}.to`, fields, ['day', 'instant']);
      const days = reader.number(`${at}.days`, { allowed: 'a whole number', holds: Number.isInteger });
      if (!to || days === undefined) return undefined;
      return {
        type: 'day',
        compute: (record, calendar) => {
          const day = dayIn(record, to);
          if (day === undefined) return undefined;
          return way === 'add_days' ? addDays(day, days) : calendar.addWorkingDays(day, days);
        },
      };
    }
    case 'day_of': {
      const field = readField(reader, at, fields, ['instant']);
      return field && { type: 'day', compute: (record) => dayIn(record, field) };
    }
    case 'earliest':
    case 'latest': {
      const days = list(['day', 'instant'], 2);
      return {
        type: 'day',
        compute: (record) => {
          const found = days.flatMap((field) => dayIn(record, field) ?? []).sort();
          return way === 'earliest' ? found[0] : found.at(-1);
        },
      };
    }
    case 'first_of': {
      const given = list(undefined, 2);
      const [first] = given;
      const other = given.find(({ type }) => type !== first?.type);
      if (other) reader.refuse(at, `${other.name} is of type ${other.type}, ${first!.name} of type ${first!.type}`);
      if (!first || other) return undefined;
      const value = (record: RecordFields): unknown =>
        given.map(({ inner }) => record[inner] ?? undefined).find((one) => one !== undefined);
      return { type: first.type, compute: value };
    }
  }
}

/** The civil day of a day or of a moment. */
function dayIn(record: RecordFields, { inner, type }: ModelField): Day | undefined {
  const value = (record[inner] ?? undefined) as string | undefined;
  return value === undefined || type === 'day' ? value : dayOfInstant(value);
}
