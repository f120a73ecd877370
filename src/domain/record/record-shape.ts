import type { DeriveContext } from './derive-context.js';
import type { FieldSpec } from './field-spec.js';
import type { QualityFlag } from './quality-flag.js';
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
  /** Other records of this kind that `derive` reads as `context.neighbours` (a visit the person's other visits). */
  readonly neighbours?: Neighbours;
}

/**
 * Records of one kind that bear on each other: all with the same value in field `by`, of whatever source.
 *
 * Writing one of them derives those it bears on anew, so that the state is the same in whatever order they come.
 */
export interface Neighbours {
  /** A received field; its column is indexed. */
  readonly by: string;
  /** Received fields by which they see each other, no decimals; without any only whether there are neighbours is told. */
  readonly reads: readonly string[];
  /** Whether what `from` says can matter to what `on` derives; without it all do. */
  readonly bears?: (on: RecordFields, from: RecordFields) => boolean;
  /** More than so many are no neighbours but a number that many share: then nobody in the group has any. */
  readonly most: number;
  /** Borne by every record that has a neighbour, and taken off when it has none any more. */
  readonly flag?: QualityFlag;
}

/** Sectors are folders of the same name in every room. */
export type SectorFolder = 'dossier' | 'health' | 'school' | 'city' | 'indicator' | 'index' | 'quality';
