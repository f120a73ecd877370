import { isUtf8 } from 'node:buffer';
import { latin1Text } from '../reading/xml-bytes.js';
import { XmlFault } from '../reading/xml-fault.js';

/** Turns the base64 of a NOIDUNGFILE into the bytes of its XML; the buffer given is used again by the next call. */
export type PayloadDecoder = (bytes: Buffer, start: number, end: number) => Buffer;

/**
 * Builds a decoder. Node leaves out what is not base64 without a word, so the length is checked: an XmlFault for
 * characters, padding or a length that base64 does not have, and for contents that are not UTF-8.
 */
export function createPayloadDecoder(): PayloadDecoder {
  let scratch = Buffer.allocUnsafeSlow(65_536);
  return (bytes, start, end) => {
    let text = latin1Text(bytes, start, end);
    if (scratch.length < text.length) scratch = Buffer.allocUnsafeSlow(text.length * 2);
    let length = scratch.write(text, 'base64');
    if (length === 0 || length !== decodedLength(text)) {
      text = text.replace(/[\t\n\r ]+/g, '');
      length = /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? scratch.write(text, 'base64') : -1;
      if (length < 0 || length !== decodedLength(text)) throw new XmlFault('MALFORMED', 'NOIDUNGFILE is not base64', 0);
    }
    const decoded = scratch.subarray(0, length);
    if (!isUtf8(decoded)) throw new XmlFault('ENCODING', 'NOIDUNGFILE is not UTF-8', 0);
    return decoded;
  };
}

function decodedLength(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return text.length % 4 === 0 ? (text.length / 4) * 3 - padding : -1;
}
