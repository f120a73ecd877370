/**
 * A YAML document as plain frozen values, with the line of everything in it.
 *
 * `file` is the path as the operator knows it, with `/`; `lines` has the 1-based line of each path (`name.vi`,
 * `rules[0].valid_from`; `''` is the document), for a mapping's entry that of its key. Texts that look like days stay texts.
 */
export interface PositionedDocument {
  readonly file: string;
  readonly value: unknown;
  readonly lines: Readonly<Record<string, number>>;
}
