import type { FieldType, RecordFields } from '#domain';
import type { DocumentReader } from '#metrics';
import type { ModelField } from './model-entity.js';
import { valueAt } from './value-at.js';
import type { PositionedDocument } from '#config';

/** Whether something holds of a record. */
export type FieldTest = (fields: RecordFields) => boolean;

const operators = ['is', 'equals', 'differs', 'in', 'not_in', 'at_most', 'at_least', 'less_than', 'more_than'] as const;
type Operator = (typeof operators)[number];

/**
 * A list of tests at a path, all of which must hold: `{ field: closed, at_most: { field: due } }`, `{ field: status, in:
 * [DONE, SENT] }`, `{ field: closed, is: ABSENT }`, `{ any: [ … ] }`. What compares with something absent does not hold.
 */
export function readTests(
  document: PositionedDocument,
  reader: DocumentReader,
  path: string,
  fields: ReadonlyMap<string, ModelField>,
): FieldTest {
  const tests = Array.from({ length: reader.length(path, 1) }, (_, index): FieldTest => {
    const at = `${path}[${index}]`;
    if (reader.has(`${at}.any`)) {
      reader.mapping(at, ['any']);
      const any = Array.from({ length: reader.length(`${at}.any`, 1) }, (_unused, inner) =>
        readTest(document, reader, `${at}.any[${inner}]`, fields),
      );
      return (record) => any.some((test) => test(record));
    }
    return readTest(document, reader, at, fields);
  });
  return (record) => tests.every((test) => test(record));
}

function readTest(
  document: PositionedDocument,
  reader: DocumentReader,
  at: string,
  fields: ReadonlyMap<string, ModelField>,
): FieldTest {
  const never: FieldTest = () => false;
  if (!reader.mapping(at, ['field', ...operators])) return never;
  const field = readField(reader, `${at}.field`, fields);
  const used = operators.filter((operator) => reader.has(`${at}.${operator}`));
  const [operator] = used;
  if (operator === undefined || used.length > 1) {
    reader.refuse(at, `needs exactly one of ${operators.join(', ')}`);
    return never;
  }
  if (!field) return never;
  const given = valueAt(document.value, `${at}.${operator}`);
  if (operator === 'is') {
    const wanted = typeof given === 'boolean' ? given : reader.oneOf(`${at}.is`, ['PRESENT', 'ABSENT']);
    return (record) => {
      const value = record[field.inner] ?? undefined;
      return typeof wanted === 'boolean' ? value === wanted : (value !== undefined) === (wanted === 'PRESENT');
    };
  }
  if (operator === 'in' || operator === 'not_in') {
    const members = Array.from({ length: reader.length(`${at}.${operator}`, 1) }, (_, index) =>
      String(valueAt(document.value, `${at}.${operator}[${index}]`)),
    );
    return (record) => {
      const value = record[field.inner] ?? undefined;
      return value !== undefined && members.includes(String(value)) === (operator === 'in');
    };
  }
  const other =
    given !== null && typeof given === 'object' && reader.mapping(`${at}.${operator}`, ['field'])
      ? readField(reader, `${at}.${operator}.field`, fields)
      : undefined;
  if (typeof given === 'object' && !other) return never;
  return (record) => {
    const [one, two] = [record[field.inner] ?? undefined, other ? (record[other.inner] ?? undefined) : given];
    return one !== undefined && two !== undefined && holds(operator, compare(one, two, field.type));
  };
}

/** The field a path names; a fault with near names when the entity has none such. */
export function readField(
  reader: DocumentReader,
  path: string,
  fields: ReadonlyMap<string, ModelField>,
  types?: readonly FieldType[],
): ModelField | undefined {
  const name = reader.oneOf(path, [...fields.keys()]);
  const field = name === undefined ? undefined : fields.get(name)!;
  if (!field || !types || types.includes(field.type)) return field;
  reader.refuse(path, `${field.name} is of type ${field.type}; here it must be ${types.join(' or ')}`);
  return undefined;
}

function compare(one: unknown, other: unknown, type: FieldType): number {
  const isNumber = type === 'integer' || type === 'bigint' || type === 'decimal';
  const [a, b] = isNumber ? [Number(one), Number(other)] : [String(one), String(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function holds(operator: Exclude<Operator, 'is' | 'in' | 'not_in'>, order: number): boolean {
  switch (operator) {
    case 'equals':
      return order === 0;
    case 'differs':
      return order !== 0;
    case 'at_most':
      return order <= 0;
    case 'at_least':
      return order >= 0;
    case 'less_than':
      return order < 0;
    case 'more_than':
      return order > 0;
  }
}
