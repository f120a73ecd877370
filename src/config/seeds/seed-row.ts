/**
 * One row of a seed file as plain text values, with its position for fault messages.
 *
 * `file` is the path as it was asked for, `line` the 1-based line on which the row ends; an empty cell is `''`.
 */
export interface SeedRow<Column extends string = string> {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
}
