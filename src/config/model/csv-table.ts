/** A CSV file as text by column name, every row with the line on which it ends; an empty cell is `''`. */
export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvTableRow[];
}

export interface CsvTableRow {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}
