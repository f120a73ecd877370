import { byteKinds, isBlank } from './xml-bytes.js';
import type { XmlNames } from './xml-names.js';
import type { XmlSink } from './xml-sink.js';
import { xmlText } from './xml-text.js';

/** One repeated element as places in the bytes, to be read as numbers or dates without making strings. */
export interface XmlLine {
  /** Valid during `onLine` only. */
  readonly bytes: Buffer;
  /** By position in `wanted`: where the text begins, -1 when absent or empty, -2 when it is no plain text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Children that nobody listed. */
  readonly unlisted: readonly string[];
}

/** What is wanted of a line; as for rows. */
export interface XmlLineSpec {
  readonly line: string;
  readonly wanted: readonly string[];
  readonly ignored: readonly string[];
}

/** Builds a sink that tells every `spec.line` element of a text that is wholly in memory. */
export function createXmlLineSink(names: XmlNames, spec: XmlLineSpec, onLine: (line: XmlLine) => void): XmlSink {
  const lineName = names.idOf(spec.line);
  const roles: number[] = [];
  spec.wanted.forEach((field, slot) => (roles[names.idOf(field)] = slot));
  for (const field of spec.ignored) roles[names.idOf(field)] = -1;
  for (let name = 0; name < roles.length; name++) roles[name] ??= -2;
  const unlisted: string[] = [];
  const line = {
    bytes: Buffer.alloc(0) as Buffer,
    start: new Int32Array(spec.wanted.length),
    end: new Int32Array(spec.wanted.length),
    unlisted,
  };
  let lineDepth = 0;
  let slot = -1;

  return {
    ignored: Uint8Array.from(roles, (role) => (role === -1 ? 1 : 0)),
    open: (name, depth) => {
      if (lineDepth === 0) {
        if (name !== lineName) return true;
        lineDepth = depth;
        line.start.fill(-1);
        unlisted.length = 0;
        return true;
      }
      slot = depth === lineDepth + 1 ? (roles[name] ?? -2) : -1;
      if (slot === -2) unlisted.push(names.nameOf(name));
      return slot >= 0;
    },
    text: (bytes, start, end, kind) => {
      if (slot < 0 || isBlank(bytes, start, end)) return;
      line.bytes = bytes;
      const plain = kind !== 'REFERENCES' && line.start[slot] === -1;
      let [first, last] = [start, end];
      while (byteKinds[bytes[first]!] === 2) first++;
      while (byteKinds[bytes[last - 1]!] === 2) last--;
      line.start[slot] = plain ? first : -2;
      line.end[slot] = last;
    },
    close: (_name, depth) => {
      slot = -1;
      if (depth !== lineDepth) return;
      lineDepth = 0;
      onLine(line);
    },
    reset: () => {
      lineDepth = 0;
      slot = -1;
    },
  };
}

/** The text of a wanted child of a line, `undefined` when there is none. */
export function lineText(line: XmlLine, slot: number): string | undefined {
  const start = line.start[slot]!;
  return start < 0 ? undefined : xmlText(line.bytes, start, line.end[slot]!, 'PLAIN');
}
