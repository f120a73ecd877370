import type { FieldRule, FieldTable } from './field-table.js';
import type { SubjectHasher } from './subject-hasher.js';

/** A wire row that went through the sieve: listed fields only, identities hashed. */
export type SievedValues = Readonly<Record<string, unknown>>;

/** Lets listed fields through and counts what it dropped; one per delivery. */
export interface Sieve {
  /** Throws a TypeError when `table` is not one of the adapter's field tables (a programmer's mistake). */
  readonly pass: (table: string, row: Readonly<Record<string, unknown>>) => SievedValues;
  /** Unlisted fields dropped so far, `table.field` → rows. Names only, never values. */
  readonly dropped: () => ReadonlyMap<string, number>;
}

/** Builds the sieve of one delivery from an adapter's field tables. */
export function createSieve(tables: readonly FieldTable[], hash: SubjectHasher): Sieve {
  const rulesOf = new Map(
    tables.map((table) => [table.table, new Map(table.fields.map((rule) => [rule.field, rule]))]),
  );
  const dropped = new Map<string, number>();

  const pass = (table: string, row: Readonly<Record<string, unknown>>): SievedValues => {
    const rules = rulesOf.get(table);
    if (!rules) throw new TypeError(`no field table named ${table}`);
    const kept: Record<string, unknown> = {};
    for (const field in row) {
      const rule = rules.get(field);
      if (!rule) dropped.set(`${table}.${field}`, (dropped.get(`${table}.${field}`) ?? 0) + 1);
      else if (rule.class !== 'DROP') kept[field] = apply(rule, row[field]);
    }
    return kept;
  };

  const apply = (rule: FieldRule, value: unknown): unknown => {
    if (value === undefined || value === null || value === '') return value;
    if (rule.class === 'HASH') return hash(String(value));
    if (rule.class === 'YEAR') return /\d{4}/.exec(String(value))?.[0];
    if (rule.class === 'ROWS') return nested(rule.of!, value);
    return value;
  };

  const nested = (table: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(isRow).map((row) => pass(table, row));
    return isRow(value) ? pass(table, value) : undefined;
  };

  return { pass, dropped: () => dropped };
}

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
