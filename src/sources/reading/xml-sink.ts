/** How a text stands in the file: as it is, with character references, or in a CDATA section. */
export type XmlTextKind = 'PLAIN' | 'REFERENCES' | 'CDATA';

/**
 * What is told of an XML text as it is read. Names are the ids of an `XmlNames`; `text` gives bytes, valid during the
 * call only, so that nothing becomes a string that nobody keeps.
 */
export interface XmlSink {
  /** 1 by the id of a name whose elements are passed over, wherever they stand, without a call of `open`. */
  readonly ignored?: Uint8Array;
  /** `depth` is 1 for the root. Answering `false` says: nothing more of this element, neither text, children nor end. */
  open(name: number, depth: number): boolean | void;
  text(bytes: Buffer, start: number, end: number, kind: XmlTextKind): void;
  close(name: number, depth: number): void;
  /** Another text begins, whatever became of the one before. */
  reset?(): void;
}

/** A sink that keeps nothing: what reading alone costs. */
export const emptyXmlSink: XmlSink = { open: () => true, text: () => undefined, close: () => undefined };
