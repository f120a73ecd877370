import { endOfAttributes } from './end-of-attributes.js';
import { byteKinds, isBlank, latin1Text } from './xml-bytes.js';
import { xmlDeclarationFault } from './xml-declaration.js';
import { XmlFault } from './xml-fault.js';
import type { XmlNames } from './xml-names.js';
import type { XmlSink } from './xml-sink.js';

/** Reads XML 1.0 in UTF-8 from bytes as they come. */
export interface XmlTokenizer {
  /**
   * Reads `bytes[start, end)` and returns where it stopped: the beginning of a token that is not whole yet, which must
   * come again with more bytes behind it. With `final` the text must be complete. Throws an XmlFault.
   */
  readonly run: (bytes: Buffer, start: number, end: number, final: boolean) => number;
  /** Begins anew with another text. */
  readonly reset: () => void;
}

const [LT, GT, SLASH, BANG, QUESTION, AMPERSAND] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x26];
/** Bytes looked at one by one for the end of a text before a native search is worth its call. */
const nearBytes = 64;
const longestTag = 65_536;
const [endOfInstruction, endOfComment, endOfCdata] = ['?>', '-->', ']]>'].map((text) => Buffer.from(text));
const cdata = Buffer.from('<![CDATA[');
const sections = ['<!--', '<![CDATA['];

/**
 * Builds a small strict tokenizer: well-formed nesting, one root, quoted attributes (checked for form and left out),
 * comments, processing instructions, CDATA and character references. A DOCTYPE is refused, so there are no entities to
 * expand; nesting beyond `maxDepth` is refused. Whether the bytes are UTF-8 is for whoever turns them into strings.
 */
export function createXmlTokenizer(sink: XmlSink, names: XmlNames, maxDepth: number): XmlTokenizer {
  const ignored = sink.ignored ?? new Uint8Array(0);
  const stack = new Int32Array(maxDepth + 1);
  let depth = 0;
  let started = false;
  let rootSeen = false;
  /** Bytes of the unfinished token already searched for its end: each is searched once, however small the pieces. */
  let searched = 0;
  let references = false;
  /** Depth of the element the sink wants to hear nothing of; 0 for none. */
  let quiet = 0;

  const reset = (): void => {
    depth = 0;
    started = rootSeen = false;
    searched = quiet = 0;
    sink.reset?.();
  };

  const run = (bytes: Buffer, start: number, end: number, final: boolean): number => {
    let at = start;
    if (!started) {
      if (!final && end - start < 128 && !bytes.subarray(start, end).includes(GT)) return start;
      if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
      const fault = xmlDeclarationFault(bytes, at, end);
      if (fault) throw new XmlFault('ENCODING', fault, at);
      started = true;
    }
    while (at < end) {
      if (bytes[at] !== LT) {
        const stop = endOfText(bytes, at, end);
        if (depth === 0 && !isBlank(bytes, at, stop < 0 ? end : stop)) throw outside(at);
        if (stop < 0 && final) break;
        if (stop < 0) return at;
        if (depth > 0 && quiet === 0) sink.text(bytes, at, stop, references ? 'REFERENCES' : 'PLAIN');
        at = stop;
      }
      const next = markup(bytes, at, end);
      if (next < 0 && final) break;
      if (next < 0) return at;
      at = next;
    }
    if (final && (depth > 0 || !rootSeen)) throw new XmlFault('CUT_OFF', 'the text ends before its end', end);
    return end;
  };

  /** Where the text at `from` ends, -1 when its end is not there yet. */
  const endOfText = (bytes: Buffer, from: number, end: number): number => {
    let at = from + searched;
    if (searched === 0) {
      references = false;
      for (const near = Math.min(end, from + nearBytes); at < near; at++) {
        const byte = bytes[at]!;
        if (byte === LT) return at;
        if (byte === AMPERSAND) references = true;
      }
    }
    const found = at < end ? bytes.indexOf(LT, at) : -1;
    if (found < 0 || found >= end) {
      searched = end - from;
      return -1;
    }
    searched = 0;
    references ||= bytes.subarray(from, found).includes(AMPERSAND);
    return found;
  };

  /** Where the tag or section at `at` ends, -1 when its end is not there yet. */
  const markup = (bytes: Buffer, at: number, end: number): number => {
    if (at + 1 >= end) return -1;
    const second = bytes[at + 1];
    if (second === SLASH) return endTag(bytes, at, end);
    if (second === BANG) return section(bytes, at, end);
    if (second === QUESTION) return endOf(endOfInstruction!, bytes, at + 2, end);
    return startTag(bytes, at, end);
  };

  const startTag = (bytes: Buffer, at: number, end: number): number => {
    let here = at + 1;
    let hash = 0;
    // The hash of nextNameHash, written out: this is the innermost loop of all reading.
    for (; here < end && byteKinds[bytes[here]!] === 1; here++) hash = (hash * 31 + bytes[here]!) | 0;
    if (here >= end) return notYet(at, end);
    if (here === at + 1) throw new XmlFault('MALFORMED', 'a "<" begins no tag', at);
    const nameEnd = here;
    if (bytes[here] !== GT) here = endOfAttributes(bytes, here, end);
    if (here < 0) return notYet(at, end);
    if (depth === 0 && rootSeen) throw new XmlFault('MALFORMED', 'there is more than one root element', at);
    if (depth >= maxDepth) throw new XmlFault('TOO_DEEP', `elements are nested more than ${maxDepth} deep`, at);
    const name = names.find(bytes, at + 1, nameEnd, hash);
    if (name < 0) throw new XmlFault('MALFORMED', 'there are more different element names than any format has', at);
    rootSeen = true;
    const isIgnored = quiet > 0 || ignored[name] === 1;
    if (isIgnored && bytes[here - 1] !== SLASH) {
      const next = endOfLeaf(name, bytes, here + 1, end);
      if (next > 0) return next;
    }
    stack[++depth] = name;
    if (isIgnored) quiet ||= depth;
    else if (sink.open(name, depth) === false) quiet = depth;
    if (bytes[here - 1] === SLASH) close(name);
    return here + 1;
  };

  /** Behind the end tag of an element that has nothing but text and is passed over; -1 where it is not that simple. */
  const endOfLeaf = (name: number, bytes: Buffer, from: number, end: number): number => {
    let at = from;
    for (const near = Math.min(end, from + nearBytes); at < near && bytes[at] !== LT;) at++;
    if (at >= end || bytes[at] !== LT || bytes[at + 1] !== SLASH) return -1;
    const here = names.endOf(name, bytes, at + 2);
    return here > 0 && here < end && bytes[here] === GT ? here + 1 : -1;
  };

  const endTag = (bytes: Buffer, at: number, end: number): number => {
    if (depth === 0) throw new XmlFault('MALFORMED', 'an end tag has no start tag', at);
    const name = stack[depth]!;
    let here = names.endOf(name, bytes, at + 2);
    while (here >= 0 && here < end && byteKinds[bytes[here]!] === 2) here++;
    if (here < 0 || here >= end) {
      if (!bytes.subarray(at, end).includes(GT)) return notYet(at, end);
      throw new XmlFault('MALFORMED', 'an end tag does not match its start tag', at);
    }
    if (bytes[here] !== GT) throw new XmlFault('MALFORMED', 'an end tag does not match its start tag', at);
    close(name);
    return here + 1;
  };

  const close = (name: number): void => {
    if (quiet === 0) sink.close(name, depth);
    else if (quiet === depth) quiet = 0;
    depth--;
  };

  const section = (bytes: Buffer, at: number, end: number): number => {
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d && at + 3 < end)
      return endOf(endOfComment!, bytes, at + 4, end);
    if (!isCdata(bytes, at, end)) {
      const head = latin1Text(bytes, at, Math.min(end, at + 9));
      if (end - at < 9 && sections.some((beginning) => beginning.startsWith(head))) return -1;
      if ('<!DOCTYPE'.startsWith(head.toUpperCase()) && end - at < 9) return -1;
      throw new XmlFault('ENTITIES', 'a document type or entities are declared; such a text is not read', at);
    }
    if (depth === 0) throw outside(at);
    const next = endOf(endOfCdata!, bytes, at + 9, end);
    if (next >= 0 && quiet === 0) sink.text(bytes, at + 9, next - 3, 'CDATA');
    return next;
  };

  const endOf = (what: Buffer, bytes: Buffer, from: number, end: number): number => {
    const found = bytes.indexOf(what, Math.max(from, from + searched - what.length));
    const missing = found < 0 || found + what.length > end;
    searched = missing ? Math.max(0, end - from) : 0;
    return missing ? -1 : found + what.length;
  };

  return { run, reset };
}

function isCdata(bytes: Uint8Array, at: number, end: number): boolean {
  for (let index = 2; index < 9; index++) if (bytes[at + index] !== cdata[index]) return false;
  return at + 9 <= end;
}

function notYet(at: number, end: number): number {
  if (end - at > longestTag) throw new XmlFault('MALFORMED', 'a tag is longer than any format has', at);
  return -1;
}

const outside = (at: number): XmlFault => new XmlFault('MALFORMED', 'there is text outside the root element', at);
