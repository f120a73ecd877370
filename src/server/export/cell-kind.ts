import type { GraphQLLeafType } from 'graphql';

/** What a column holds; decides how files write it. */
export type CellKind = 'number' | 'boolean' | 'day' | 'instant' | 'json' | 'text';

/** A value of one column; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

const kinds: Readonly<Record<string, CellKind>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'day',
  DateTime: 'instant',
  GeoJSON: 'json',
};

/** The kind of cell that values of a type go into. */
export const cellKindOf = ({ name }: Pick<GraphQLLeafType, 'name'>): CellKind => kinds[name] ?? 'text';
