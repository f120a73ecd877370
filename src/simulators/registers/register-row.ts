/** A row of a generated register: column → text, in the order of the file's columns. */
export type RegisterRow = Readonly<Record<string, string>>;
