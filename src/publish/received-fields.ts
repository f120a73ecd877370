import type { DeriveContext, FieldType, RecordFields, RecordShape } from '#domain';
import { canonicalJson } from '#kernel';
import { plainDecimal } from './plain-decimal.js';

interface NamedType {
  readonly name: string;
  readonly type: FieldType;
}

const typesOf = new WeakMap<RecordShape, readonly NamedType[]>();

/** Received and resolved fields of a shape. */
function receivedTypes(shape: RecordShape): readonly NamedType[] {
  let types = typesOf.get(shape);
  if (!types) {
    const own = new Set(shape.fields.map(({ name }) => name));
    const references = shape.references.map(({ field }) => ({ name: field, type: 'integer' }) as const);
    types = [...shape.fields, ...references.filter(({ name }) => !own.has(name))];
    typesOf.set(shape, types);
  }
  return types;
}

/**
 * The received and resolved fields among `fields`, each in its one form: no nulls, decimals as plain text.
 *
 * A record read back from its table and the inbox row it was made from give the same, so that deriving again changes
 * only what the rules change.
 */
export function receivedFields(shape: RecordShape, fields: RecordFields): RecordFields {
  const found: Record<string, unknown> = {};
  for (const field of receivedTypes(shape)) put(found, field, fields);
  return found;
}

/** Received and derived fields of a record, each in its one form. */
export function allFields(shape: RecordShape, fields: RecordFields, context: DeriveContext): RecordFields {
  const received = receivedFields(shape, fields);
  const derived = shape.derive(received, context);
  const found: Record<string, unknown> = received;
  for (const field of shape.derived) put(found, field, derived);
  return found;
}

function put(found: Record<string, unknown>, { name, type }: NamedType, fields: RecordFields): void {
  const value = fields[name];
  if (value !== null && value !== undefined) found[name] = type === 'decimal' ? plainDecimal(value) : value;
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
