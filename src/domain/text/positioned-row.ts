/** A row of text with the place it was read from; `''` is an absent value. Formats are checked before it comes here. */
export interface PositionedRow<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
}
