import type { Sieve } from './create-sieve.js';

/** Where one installation departs from the published format: its own field names, and its own codes by field. */
export interface FieldMapping {
  /** The installation's field name → the format's. */
  readonly fields: Readonly<Record<string, string>>;
  /** The format's field → the installation's code → the format's. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Lets rows of an installation with its own names through the sieve of the published format: names first, since the sieve
 * drops what it does not know, codes of what was kept afterwards. A field already there under its right name wins.
 */
export function createMappedSieve(sieve: Sieve, { fields, codes }: FieldMapping): Sieve {
  if (Object.keys(fields).length === 0 && Object.keys(codes).length === 0) return sieve;
  return {
    dropped: sieve.dropped,
    pass: (table, row) => {
      const named: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(row)) {
        const own = fields[field];
        if (own === undefined) named[field] = value;
        else if (!(own in row)) named[own] = value;
      }
      const kept: Record<string, unknown> = { ...sieve.pass(table, named) };
      for (const [field, translations] of Object.entries(codes)) {
        const value = kept[field];
        if (typeof value === 'string' && translations[value] !== undefined) kept[field] = translations[value];
      }
      return kept;
    },
  };
}
