/** A column: snake_case name and PostgreSQL type; NULL allowed unless `required`. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  /** SQL default expression. */
  readonly default?: string;
  /** The database numbers the rows (bigserial or serial by `type`). */
  readonly numbered?: boolean;
}

/** A table as plain data: entities, migrations and the drift check are made from it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly uniques?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Conditions every row keeps: constraint name and SQL expression. */
  readonly checks?: readonly { readonly name: string; readonly expression: string }[];
}
