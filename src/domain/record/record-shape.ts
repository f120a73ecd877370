import type { DeriveContext } from './derive-context.js';
import type { FieldSpec } from './field-spec.js';
import type { RecordFields } from './record-fields.js';
import type { ReferenceSpec } from './reference-spec.js';

/**
 * What a kind of record is made of: everything the store, the intake and the publisher need to know of it.
 *
 * `fields` are as received (translated, never personal), `references` are codes resolved as of the event's day,
 * `derived` are computed once by `derive`, a pure rule whose edition is `ruleVersion`.
 */
export interface RecordShape {
  /** Name of the kind and of its table, snake_case. */
  readonly kind: string;
  readonly sector: SectorFolder;
  readonly ruleVersion: number;
  readonly fields: readonly FieldSpec[];
  readonly references: readonly ReferenceSpec[];
  readonly derived: readonly FieldSpec[];
  /** Derived fields of one record; pure, total (never throws), cheap. */
  readonly derive: (fields: RecordFields, context: DeriveContext) => RecordFields;
  /** Columns to index beside the natural key, each a list of field names. */
  readonly indexes?: readonly (readonly string[])[];
  /** Where a record of this kind changes another record's derived fields (a step its dossier's end time). */
  readonly parent?: { readonly kind: string; readonly keyField: string };
  /** The kind whose records `derive` reads as `context.parts` (a dossier its steps). */
  readonly parts?: { readonly kind: string };
}

/** Sectors are folders of the same name in every room. */
export type SectorFolder = 'dossier' | 'health' | 'school' | 'city' | 'indicator' | 'index';
