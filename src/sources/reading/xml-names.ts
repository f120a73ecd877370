/** Element names as small whole numbers, so that a reader compares and looks up numbers instead of building strings. */
export interface XmlNames {
  /** The id of a name, added if it is new. */
  readonly idOf: (name: string) => number;
  readonly nameOf: (id: number) => string;
  /** The id of the name in `bytes[start, end)`; `hash` is `nextNameHash` over its bytes. Added if new; -1 when full. */
  readonly find: (bytes: Uint8Array, start: number, end: number, hash: number) => number;
  /** Whether the name of that id stands at `start`; if so where it ends, else -1. */
  readonly endOf: (id: number, bytes: Uint8Array, start: number) => number;
}

/** Different element names one file may have; a format has a few hundred, so more is an attack or no such format. */
const mostNames = 4_096;
const slots = 16_384;

export const nextNameHash = (hash: number, byte: number): number => (hash * 31 + byte) | 0;

/** Builds an empty book of names; one per file read, so that a strange file leaves nothing behind. */
export function createXmlNames(): XmlNames {
  const table = new Int16Array(slots).fill(-1);
  const names: string[] = [];
  const spelled: Uint8Array[] = [];

  const endOf = (id: number, bytes: Uint8Array, start: number): number => {
    const name = spelled[id]!;
    for (let index = 0; index < name.length; index++) if (bytes[start + index] !== name[index]) return -1;
    return start + name.length;
  };

  const find = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    let slot = (hash ^ (hash >>> 14)) & (slots - 1);
    for (let id = table[slot]!; id >= 0; id = table[slot]!) {
      if (endOf(id, bytes, start) === end) return id;
      slot = (slot + 1) & (slots - 1);
    }
    if (names.length >= mostNames) return -1;
    table[slot] = names.length;
    spelled.push(Uint8Array.prototype.slice.call(bytes, start, end));
    return names.push(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')) - 1;
  };

  const idOf = (name: string): number => {
    const bytes = Buffer.from(name);
    return find(bytes, 0, bytes.length, bytes.reduce(nextNameHash, 0));
  };

  return { idOf, nameOf: (id) => names[id]!, find, endOf };
}
