import type { XmlNames } from './xml-names.js';
import type { XmlSink } from './xml-sink.js';
import { xmlText } from './xml-text.js';

/** Which element is a row, and what is wanted of its children. */
export interface XmlRowSpec {
  readonly row: string;
  /** Children whose text is kept. */
  readonly wanted: readonly string[];
  /** Children known and passed over; a child named in neither list is told as `undefined`, so that it is counted. */
  readonly ignored: readonly string[];
}

/** A row: texts of the wanted children that were there and not empty; unknown children as `undefined`. */
export type XmlRow = Record<string, string | undefined>;

/**
 * Builds a sink that makes one row of every `spec.row` element, wherever it stands, and gives it to `onRow`.
 *
 * Only direct children count; of a child that comes twice the first text stands. Text of anything else never becomes a
 * string.
 */
export function createXmlRowSink(names: XmlNames, spec: XmlRowSpec, onRow: (row: XmlRow) => void): XmlSink {
  const rowName = names.idOf(spec.row);
  const roles: number[] = [];
  for (const field of spec.wanted) roles[names.idOf(field)] = WANTED;
  for (const field of spec.ignored) roles[names.idOf(field)] = IGNORED;
  for (let name = 0; name < roles.length; name++) roles[name] ??= UNKNOWN;
  let row: XmlRow = {};
  let rowDepth = 0;
  let field: string | undefined;

  return {
    ignored: Uint8Array.from(roles, (role) => (role === IGNORED ? 1 : 0)),
    open: (name, depth) => {
      if (rowDepth === 0) {
        if (name === rowName) [row, rowDepth] = [{}, depth];
        return true;
      }
      const role = roles[name] ?? UNKNOWN;
      if (depth !== rowDepth + 1) return false;
      if (role === UNKNOWN) row[names.nameOf(name)] = undefined;
      if (role === UNKNOWN || row[names.nameOf(name)] !== undefined) return false;
      field = names.nameOf(name);
      return true;
    },
    text: (bytes, start, end, kind) => {
      if (field === undefined) return;
      const text = xmlText(bytes, start, end, kind);
      if (text !== '') row[field] = (row[field] ?? '') + text;
    },
    close: (_name, depth) => {
      field = undefined;
      if (depth !== rowDepth) return;
      rowDepth = 0;
      onRow(row);
    },
    reset: () => {
      rowDepth = 0;
      field = undefined;
    },
  };
}

const [UNKNOWN, WANTED, IGNORED] = [0, 1, 2];
