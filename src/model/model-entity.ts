import type { FieldType, RecordShape } from '#domain';

/** A field of an entity: its name in the model's files and its name in the hub, which can be no word of SQL. */
export interface ModelField {
  readonly name: string;
  readonly inner: string;
  readonly type: FieldType;
}

/** What records of an entity look like. */
export interface ModelEntity {
  readonly name: string;
  /** Columns of its CSV file beside the fields. */
  readonly key: string;
  readonly unit: string;
  readonly day?: string;
  readonly period?: string;
  readonly reporter?: string;
  /** Place of its source in the model's list, from 1. */
  readonly source: number;
  /** As received, in the order written. */
  readonly received: readonly ModelField[];
  /** Received and derived, by name. */
  readonly fields: ReadonlyMap<string, ModelField>;
  readonly shape: RecordShape;
}

/** How a field is called in the hub: `f_` before it, so that it is no word of SQL and no column of the hub's own. */
export const innerName = (field: string): string => `f_${field}`;

/** The hub's kind of record for an entity, which is its table too. */
export const kindOf = (entity: string): string => `model_${entity}`;
