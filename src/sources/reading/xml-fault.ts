/**
 * What is wrong with an XML text: not well-formed, ended too early, declares entities, nested too deeply, holds one
 * token that is too long, or is not UTF-8.
 */
export type XmlFaultKind = 'MALFORMED' | 'CUT_OFF' | 'ENTITIES' | 'TOO_DEEP' | 'TOO_LONG' | 'ENCODING';

/** Thrown by the XML tools; the message never quotes the text, `at` is the byte where it was noticed. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';

  constructor(
    readonly kind: XmlFaultKind,
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}
