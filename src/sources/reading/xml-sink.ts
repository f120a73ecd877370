/** How a text stands in the file: as it is, with character references, or in a CDATA section. */
export type XmlTextKind = 'PLAIN' | 'REFERENCES' | 'CDATA';

/**
 * What is told of an XML text as it is read. Names are the ids of an `XmlNames`; `text` gives bytes, valid during the
 * call only, so that nothing becomes a string that nobody keeps.
 */
export interface XmlSink {
  /** `depth` is 1 for the root. */
  open(name: number, depth: number): void;
  text(bytes: Buffer, start: number, end: number, kind: XmlTextKind): void;
  close(name: number, depth: number): void;
}

/** A sink that keeps nothing: what reading alone costs. */
export const emptyXmlSink: XmlSink = { open: () => undefined, text: () => undefined, close: () => undefined };
