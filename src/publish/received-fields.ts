import type { FieldType, RecordFields, RecordShape } from '#domain';
import { canonicalJson } from '#kernel';
import { plainDecimal } from './plain-decimal.js';

const typesOf = new WeakMap<RecordShape, ReadonlyMap<string, FieldType>>();

/** Received and resolved fields of a shape by name. */
function receivedTypes(shape: RecordShape): ReadonlyMap<string, FieldType> {
  let types = typesOf.get(shape);
  if (!types) {
    const references = shape.references.map(({ field }) => [field, 'integer'] as const);
    types = new Map([...references, ...shape.fields.map(({ name, type }) => [name, type] as const)]);
    typesOf.set(shape, types);
  }
  return types;
}

/**
 * The received and resolved fields among `fields`, each in its one form: no nulls, decimals as plain text, whole
 * numbers as numbers.
 *
 * A record read back from its table and the inbox row it was made from give the same, so that deriving again changes
 * only what the rules change.
 */
export function receivedFields(shape: RecordShape, fields: RecordFields): RecordFields {
  const types = receivedTypes(shape);
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const type = types.get(name);
    if (type === undefined || value === null || value === undefined) continue;
    found[name] = plain(value, type);
  }
  return found;
}

/** Derived fields in their one form. */
export function derivedFields(shape: RecordShape, fields: RecordFields): RecordFields {
  const found: Record<string, unknown> = {};
  for (const { name, type } of shape.derived) {
    const value = fields[name];
    if (value !== null && value !== undefined) found[name] = plain(value, type);
  }
  return found;
}

/**
 * Orders what two versions of the same number say: positive when `one` is to win, 0 when both were received alike.
 *
 * A source that sends two contents under one version breaks its promise; which of them stays must still not depend on
 * the order of arrival, so a deletion wins over a content and otherwise the greater text does.
 */
export function compareReceived(shape: RecordShape, one: Received, other: Received): number {
  if (one.deleted !== other.deleted) return one.deleted ? 1 : -1;
  if (one.deleted) return 0;
  const differs = shape.fields.some(({ name, type }) => !isSame(one.fields[name], other.fields[name], type));
  if (!differs) return 0;
  return textOf(shape, one.fields) > textOf(shape, other.fields) ? 1 : -1;
}

/** What a row or a stored record received. */
export interface Received {
  readonly deleted: boolean;
  readonly fields: RecordFields;
}

/** Decimals as plain text, whole numbers as numbers: what the database answers, whatever was handed in. */
function plain(value: unknown, type: FieldType): unknown {
  if (type === 'decimal') return plainDecimal(value);
  if (type !== 'bigint' && type !== 'integer') return value;
  return typeof value === 'string' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function isSame(one: unknown, other: unknown, type: FieldType): boolean {
  if (one === other || ((one ?? undefined) === undefined && (other ?? undefined) === undefined)) return true;
  if (plain(one, type) === plain(other, type)) return true;
  return typeof one === 'object' && typeof other === 'object' && canonicalJson(one) === canonicalJson(other);
}

function textOf(shape: RecordShape, fields: RecordFields): string {
  const received = receivedFields(shape, fields);
  return canonicalJson(shape.fields.map(({ name }) => received[name]));
}
