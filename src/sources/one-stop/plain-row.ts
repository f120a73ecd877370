import { oneStopFieldTables } from './fields.js';

type WireRow = Readonly<Record<string, unknown>>;

/** Names of offices and departments: the only words that are let through. */
const labels = new Set(['DonViXuLy', 'PhongBanXuLy']);
const code = /^\s*[\w.\-/]{0,64}\s*$/;

/** Per wire table: what may stand in each of its fields. */
const shapes: ReadonlyMap<string, ReadonlyMap<string, FieldShape>> = new Map(
  oneStopFieldTables.map(({ table, fields }) => [
    table,
    new Map(fields.map(({ field, class: fieldClass, of }) => [field, of ? { of } : shapeOf(field, fieldClass)])),
  ]),
);

/** A nested table, a code (number, date or other word without blanks), or any text. */
type FieldShape = { readonly of: string } | 'CODE' | 'TEXT';

function shapeOf(field: string, fieldClass: string): FieldShape {
  return fieldClass === 'KEEP' && !labels.has(field) ? 'CODE' : 'TEXT';
}

/**
 * A wire row in the protocol's shape: codes and dates are words without blanks, and rows stand only where the protocol has
 * rows.
 *
 * A sentence or an object where a code is expected could carry anything past the sieve; the sentence becomes `?`, which
 * is no code and no date and is rejected or flagged as such, the object is taken out.
 */
export function plainRow(table: string, row: WireRow): WireRow {
  const fields = shapes.get(table);
  const plain: Record<string, unknown> = {};
  for (const field in row) {
    const value = row[field];
    const shape = fields?.get(field) ?? 'TEXT';
    if (typeof value === 'object' && value !== null) {
      if (typeof shape === 'string') continue;
      plain[field] = Array.isArray(value)
        ? value.filter(isRow).map((inner) => plainRow(shape.of, inner))
        : plainRow(shape.of, value as WireRow);
    } else if (shape === 'CODE' && typeof value === 'string' && !code.test(value)) plain[field] = '?';
    else if (typeof shape === 'string') plain[field] = value;
  }
  return plain;
}

export function isRow(value: unknown): value is WireRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
