import { isUtf8 } from 'node:buffer';
import { latin1Text } from './xml-bytes.js';
import { XmlFault } from './xml-fault.js';
import type { XmlTextKind } from './xml-sink.js';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// XML 1.0 allows none of these, and PostgreSQL cannot keep NUL.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * The bytes of a text as a string, blanks around it cut off.
 *
 * Throws an XmlFault for bytes that are not UTF-8, characters that XML does not allow and references to entities other
 * than the five of XML itself.
 */
export function xmlText(bytes: Buffer, start: number, end: number, kind: XmlTextKind): string {
  // Codes, numbers and times are nearly all that is ever kept: plain ASCII without blanks needs no further look.
  if (kind !== 'REFERENCES' && isPlain(bytes, start, end)) return latin1Text(bytes, start, end);
  const raw = bytes.toString('utf8', start, end).trim();
  const text =
    kind === 'REFERENCES' ? raw.replace(/&([^;&]{0,32});?/g, (whole, name) => character(whole, name, start)) : raw;
  if (forbidden.test(text)) throw new XmlFault('MALFORMED', 'a text has characters that XML does not allow', start);
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end))) {
    throw new XmlFault('ENCODING', 'a text is not UTF-8', start);
  }
  return text;
}

function isPlain(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! <= 0x20 || bytes[at]! >= 0x7f) return false;
  return true;
}

function character(whole: string, name: string, at: number): string {
  const code = /^#x[0-9a-fA-F]+$/.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : undefined;
  const text = code === undefined ? named[name] : isCharacter(code) ? String.fromCodePoint(code) : undefined;
  if (text === undefined || !whole.endsWith(';')) {
    throw new XmlFault('MALFORMED', 'a text refers to a character or entity that does not exist', at);
  }
  return text;
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
