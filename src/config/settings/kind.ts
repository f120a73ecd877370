/**
 * How a setting's text is understood, whether it comes from the environment or from a scalar of the file.
 *
 * `read` gives the value, or undefined when the text is not allowed; `allowed` says in words what would be.
 */
export interface Kind<Value> {
  readonly allowed: string;
  /** A refused text may hold a secret: it is not quoted. */
  readonly discreet?: true;
  read(text: string): Value | undefined;
}

/** What to say of a text that a kind refuses. */
export function refusalOf(kind: Kind<unknown>, text: string): string {
  return kind.discreet
    ? 'the value is not allowed (it is not shown, for it may hold a secret)'
    : `${JSON.stringify(text)} is not allowed`;
}
