/** How a canonical field is kept: the PostgreSQL type of its column follows from it. */
export type FieldType = 'text' | 'integer' | 'bigint' | 'decimal' | 'boolean' | 'day' | 'instant' | 'json' | 'text[]';

/**
 * One canonical or derived field of a record: camelCase in code, snake_case as a column.
 *
 * A field is optional unless `required`; absent is `undefined` in code and NULL in the table.
 */
export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /**
   * A derived day on which something comes true unless the source says otherwise before (a due day missed, an end taken
   * for granted): counted like any other, but no sign of how far the source has delivered.
   */
  readonly foreseen?: true;
}
