import type { Cell, CellKind } from './cell-kind.js';
import type { Column } from './row-plan.js';
import type { ShapeField } from './row-shape.js';

/** Writes the cells of one record; the array is used again for the next. */
export type Emit = (cells: readonly Cell[]) => void;

/** A record of an answer as flat cells. */
export interface Flattener {
  readonly columns: readonly Column[];
  /** Gives one row, or one per element where the record holds one list of objects. */
  readonly flatten: (record: object, emit: Emit) => void;
}

/** `answer`: plain data under the keys of the document; `in place`: the objects behind it, as resolvers answer them. */
export type FlattenFrom = 'answer' | 'in place';

/**
 * Flattens records: objects become columns with dots, lists of plain values one text with `; ` between them.
 *
 * One list of objects in a record gives a row per element (and one row where it is empty); of several such lists each is
 * one cell of JSON.
 */
export function createFlattener(fields: readonly ShapeField[], from: FlattenFrom): Flattener {
  const columns: Column[] = [];
  const level = levelOf(fields, '', columns, from);
  const cells: Cell[] = new Array<Cell>(columns.length).fill(undefined);
  return { columns, flatten: (record, emit) => level(record, cells, emit) };
}

type Level = (record: object | undefined, cells: Cell[], emit: Emit) => void;
type Read = (source: object) => unknown;

function levelOf(fields: readonly ShapeField[], prefix: string, columns: Column[], from: FlattenFrom): Level {
  const lists = listsOf(fields);
  const only = lists.length === 1 ? lists[0]! : undefined;
  const fill = fillOf(fields, prefix, columns, from, only);
  if (!only) {
    return (record, cells, emit) => {
      fill(record, cells);
      emit(cells);
    };
  }
  const inner = levelOf(only.at(-1)!.fields!, `${prefix}${only.map(({ key }) => key).join('.')}.`, columns, from);
  const reads = only.map((field) => readOf(field, from));
  return (record, cells, emit) => {
    fill(record, cells);
    let found: unknown = record;
    for (const read of reads) found = found ? read(found) : undefined;
    const elements = (found as readonly object[] | undefined) ?? [];
    if (elements.length === 0) inner(undefined, cells, emit);
    else for (const element of elements) inner(element, cells, emit);
  };
}

/** Ways to the lists of objects of a record that are in no other list. */
const listsOf = (fields: readonly ShapeField[]): readonly (readonly ShapeField[])[] =>
  fields.flatMap((field) => {
    if (!field.fields || field.type === 'PageInfo') return [];
    return field.isList ? [[field]] : listsOf(field.fields).map((way) => [field, ...way]);
  });

type Fill = (record: object | undefined, cells: Cell[]) => void;

function fillOf(
  fields: readonly ShapeField[],
  prefix: string,
  columns: Column[],
  from: FlattenFrom,
  without: readonly ShapeField[] | undefined,
): Fill {
  const fills = fields.flatMap((field): readonly Fill[] => {
    const name = prefix + field.key;
    const read = readOf(field, from);
    if (field.type === 'PageInfo' || (without?.length === 1 && without[0] === field)) return [];
    if (field.fields && !field.isList) {
      const below = without?.[0] === field ? without.slice(1) : undefined;
      const inner = fillOf(field.fields, `${name}.`, columns, from, below);
      return [(record, cells) => inner(record && ((read(record) ?? undefined) as object | undefined), cells)];
    }
    const { kind, cell } = cellOf(field);
    const index = columns.push({ name, kind }) - 1;
    return [
      (record, cells) => {
        cells[index] = record ? cell(read(record)) : undefined;
      },
    ];
  });
  if (fills.length === 1) return fills[0]!;
  return (record, cells) => {
    for (const fill of fills) fill(record, cells);
  };
}

const readOf = ({ key, inPlace }: ShapeField, from: FlattenFrom): Read =>
  from === 'in place' ? inPlace! : (source) => (source as Record<string, unknown>)[key];

/** The one cell of a field: its kind, and what it holds of the field's value. */
export function cellOf({ fields, isList, cell }: ShapeField): {
  readonly kind: CellKind;
  readonly cell: (value: unknown) => Cell;
} {
  if (fields || cell === 'json') {
    return {
      kind: 'json',
      cell: (value) => (value === undefined || value === null ? undefined : JSON.stringify(value)),
    };
  }
  if (!isList) return { kind: cell!, cell: (value) => (value ?? undefined) as Cell };
  return { kind: 'text', cell: (value) => (value as readonly unknown[] | undefined)?.join('; ') || undefined };
}
