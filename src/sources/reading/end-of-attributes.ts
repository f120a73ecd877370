import { byteKinds } from './xml-bytes.js';
import { XmlFault } from './xml-fault.js';

const [LT, GT, SLASH, EQUALS, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27];

/**
 * Where the `>` of a start tag is, from the byte behind its name on; -1 when it is not there yet.
 *
 * Attributes are checked for form (`name="value"`, blanks before each) and left out: no format of ours says anything in
 * one. A tag that ends in `/>` has a `/` before that `>`.
 */
export function endOfAttributes(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const before = at;
    while (at < end && byteKinds[bytes[at]!] === 2) at++;
    if (at >= end) return -1;
    if (bytes[at] === GT) return at;
    if (bytes[at] === SLASH) {
      if (at + 1 >= end) return -1;
      if (bytes[at + 1] !== GT) throw malformed(at);
      return at + 1;
    }
    if (at === before || byteKinds[bytes[at]!] !== 1) throw malformed(at);
    at = endOfAttribute(bytes, at, end);
    if (at < 0) return -1;
  }
  return -1;
}

function endOfAttribute(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && byteKinds[bytes[at]!] === 1) at++;
  while (at < end && byteKinds[bytes[at]!] === 2) at++;
  if (at >= end) return -1;
  if (bytes[at++] !== EQUALS) throw malformed(at);
  while (at < end && byteKinds[bytes[at]!] === 2) at++;
  if (at >= end) return -1;
  const quote = bytes[at++];
  if (quote !== QUOTE && quote !== APOSTROPHE) throw malformed(at);
  for (; at < end; at++) {
    if (bytes[at] === quote) return at + 1;
    if (bytes[at] === LT) throw malformed(at);
  }
  return -1;
}

const malformed = (at: number): XmlFault => new XmlFault('MALFORMED', 'the attributes of a tag are malformed', at);
