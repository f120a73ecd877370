import type { ByteText } from './byte-text.js';
import type { Cell, CellKind } from './cell-kind.js';
import { cellOf } from './flatten.js';
import type { ShapeField } from './row-shape.js';

/** Objects whose text is remembered for each field: areas, offices and procedures come again and again. */
const mostRemembered = 5_000;

/** How rows are written: what stands before, between and after their cells, and the cells themselves. */
export interface RowText {
  readonly start: string;
  readonly separator: string;
  readonly end: string;
  /** A cell without a value. */
  readonly empty: string;
  readonly ways: Readonly<Record<CellKind, (value: Cell) => string>>;
}

/** Appends the row of a record. */
export type WriteRow = (record: object, out: ByteText) => void;
type Write = (record: object) => string;

/** Writes records read in place as rows, without cells between: what rows name of another thing is made once for that thing. */
export function rowsInPlace(fields: readonly ShapeField[], text: RowText): WriteRow {
  const pieces = fields.map((field, index) => {
    const after = index === fields.length - 1 ? text.end : text.separator;
    return field.fields ? rememberedOf(field, text, after) : leafOf(field, text, after);
  });
  return (record, out) => {
    // Leaves beside each other go out together.
    let line = text.start;
    for (const piece of pieces) {
      const written = piece(record);
      if (typeof written === 'string') {
        line += written;
        continue;
      }
      if (line !== '') out.text(line);
      out.bytes(written);
      line = '';
    }
    if (line !== '') out.text(line);
  };
}

function leafOf(field: ShapeField, text: RowText, after: string): Write {
  const read = field.inPlace!;
  const { kind, cell } = cellOf(field);
  const write = text.ways[kind];
  return (record) => {
    const value = cell(read(record));
    return (value === undefined ? text.empty : write(value)) + after;
  };
}

/** The cells of an object; bytes, once they are remembered. */
function rememberedOf(field: ShapeField, text: RowText, after: string): (record: object) => string | Uint8Array {
  const write = objectOf(field, text, after);
  const read = field.inPlace!;
  const known = new Map<unknown, Uint8Array>();
  return (record) => {
    const object = read(record);
    const found = known.get(object);
    if (found !== undefined) return found;
    const written = write(record);
    if (known.size < mostRemembered) known.set(object, Buffer.from(written));
    return written;
  };
}

function objectOf(field: ShapeField, text: RowText, after: string): Write {
  const fields = field.fields!;
  const read = field.inPlace!;
  const writes = fields.map((inner, index) => {
    const end = index === fields.length - 1 ? after : text.separator;
    return inner.fields ? objectOf(inner, text, end) : leafOf(inner, text, end);
  });
  const empty = Array.from({ length: leavesOf(fields) }, () => text.empty).join(text.separator) + after;
  return (record) => {
    const object = read(record) as object | undefined | null;
    return object === undefined || object === null ? empty : writes.map((write) => write(object)).join('');
  };
}

const leavesOf = (fields: readonly ShapeField[]): number =>
  fields.reduce((sum, field) => sum + (field.fields ? leavesOf(field.fields) : 1), 0);
