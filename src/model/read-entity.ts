import type { PositionedDocument } from '#config';
import type { FieldType, RecordFields, RecordShape, WorkingCalendar } from '#domain';
import type { DocumentReader } from '#metrics';
import { type Derivation, derivationKeys, readDerivation } from './derivation.js';
import { readField } from './field-test.js';
import { innerName, kindOf, type ModelEntity, type ModelField } from './model-entity.js';
import { keysAt } from './value-at.js';

const types = ['text', 'integer', 'bigint', 'decimal', 'boolean', 'day', 'instant', 'json'] as const;
const keys = ['name', 'key', 'unit', 'day', 'period', 'reporter', 'source', 'fields', 'derived', 'dimensions'];
const wordForm = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** An entity, and the dimensions it has: name of the dimension → whether cells hold it. */
export interface ReadEntity {
  readonly entity: ModelEntity;
  readonly dimensions: readonly string[];
}

/** How the hub calls the field with the members of a dimension, the same in all entities. */
export const dimensionField = (dimension: string): string => `d_${dimension.toLowerCase()}`;

/** One entry of `entities`; `undefined` when it has no name to speak of. */
export function readEntity(
  document: PositionedDocument,
  reader: DocumentReader,
  at: string,
  sources: string[],
): ReadEntity | undefined {
  if (!reader.mapping(at, keys)) return undefined;
  const name = reader.text(`${at}.name`);
  if (name === undefined) return undefined;
  if (!wordForm.test(name)) reader.refuse(`${at}.name`, `${name} is not in snake_case`);
  const column = (path: string): string | undefined => (reader.has(path) ? reader.text(path) : undefined);

  const fields = new Map<string, ModelField>();
  if (reader.has(`${at}.fields`)) {
    for (const field of keysAt(document.value, `${at}.fields`)) {
      const type = reader.oneOf(`${at}.fields.${field}`, types);
      if (!wordForm.test(field)) reader.refuse(`${at}.fields.${field}`, 'is not in snake_case');
      else if (type) addField(reader, fields, field, type, `${at}.fields.${field}`);
    }
  }
  const received = [...fields.values()];
  const derivations: (readonly [ModelField, Derivation])[] = [];
  for (let index = 0; index < reader.length(`${at}.derived`); index += 1) {
    const path = `${at}.derived[${index}]`;
    if (!reader.mapping(path, ['name', ...derivationKeys])) continue;
    const derivation = readDerivation(document, reader, path, fields);
    const derived = reader.text(`${path}.name`);
    if (derived !== undefined && !wordForm.test(derived)) reader.refuse(`${path}.name`, 'is not in snake_case');
    else if (derived !== undefined && derivation) {
      const field = addField(reader, fields, derived, derivation.type, `${path}.name`);
      if (field) derivations.push([field, derivation]);
    }
  }
  const dimensions = keysAt(document.value, `${at}.dimensions`).flatMap((dimension) => {
    const path = `${at}.dimensions.${dimension}`;
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(dimension)) reader.refuse(path, 'is not in UPPER_SNAKE_CASE');
    const field = readField(reader, path, fields, ['text']);
    return field ? [{ dimension, from: field.inner }] : [];
  });
  if (!reader.has(`${at}.day`) && !reader.has(`${at}.period`)) reader.refuse(`${at}.day`, 'is missing');
  const day = reader.has(`${at}.day`) ? readField(reader, `${at}.day`, fields, ['day', 'instant']) : undefined;
  if (day && !received.includes(day)) reader.refuse(`${at}.day`, `${day.name} is derived: name a field as received`);
  const source = column(`${at}.source`) ?? 'model';
  if (!sources.includes(source)) sources.push(source);

  return {
    dimensions: dimensions.map(({ dimension }) => dimension),
    entity: {
      name,
      key: reader.text(`${at}.key`) ?? 'key',
      unit: reader.text(`${at}.unit`) ?? 'unit',
      ...(day ? { day: day.name } : {}),
      period: column(`${at}.period`),
      reporter: column(`${at}.reporter`),
      source: sources.indexOf(source) + 1,
      received,
      fields,
      shape: shapeOf(name, received, derivations, dimensions),
    },
  };
}

function addField(
  reader: DocumentReader,
  fields: Map<string, ModelField>,
  name: string,
  type: FieldType,
  path: string,
): ModelField | undefined {
  // The hub's columns write a digit after a letter apart: p90 and p_90 would be one.
  const plain = (text: string): string => text.replaceAll('_', '');
  const other = [...fields.keys()].find((known) => plain(known) === plain(name));
  if (other !== undefined) return (reader.refuse(path, `${name} is the name of ${other} already`), undefined);
  const field = { name, inner: innerName(name), type };
  fields.set(name, field);
  return field;
}

/** Every record says who reports it and, of what others published, of which period it is. */
const ownFields: RecordShape['fields'] = [
  { name: 'reporterCode', type: 'text' },
  { name: 'periodCode', type: 'text' },
];

function shapeOf(
  name: string,
  received: readonly ModelField[],
  derivations: readonly (readonly [ModelField, Derivation])[],
  dimensions: readonly { readonly dimension: string; readonly from: string }[],
): RecordShape {
  const derive = (fields: RecordFields, { calendar }: { readonly calendar: WorkingCalendar }): RecordFields => {
    const found: Record<string, unknown> = { ...fields };
    for (const [{ inner }, { compute }] of derivations) found[inner] = compute(found, calendar);
    for (const { dimension, from } of dimensions) found[dimensionField(dimension)] = found[from];
    return found;
  };
  return {
    kind: kindOf(name),
    sector: 'city',
    ruleVersion: 1,
    fields: [...received.map(({ inner, type }) => ({ name: inner, type })), ...ownFields],
    references: [{ name: 'reporter', register: 'AGENCY', field: 'reporterId', placing: true }],
    derived: [
      ...derivations.map(([{ inner, type }]) => ({ name: inner, type })),
      ...dimensions.map(({ dimension }) => ({ name: dimensionField(dimension), type: 'text' as const })),
    ],
    derive,
    indexes: [],
  };
}
