import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { defaultPage } from '../connection/page-arguments.js';

/** What the schema says of a field's cost: the arguments of its `@cost` and `@listSize`. */
export interface FieldCost {
  /** Of one value, without what it holds. */
  readonly weight: number;
  /** Whether the weight is another than the specification's default, and so must be said. */
  readonly isWeighted: boolean;
  readonly listSize?: ListSize;
}

export interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/** Rows a list is taken to hold when nothing says how many. */
const usualRows = 20;
/** Lists of which more is known, by the name that they have throughout the schema. */
const knownRows: Readonly<Record<string, number>> = {
  alternatives: 1,
  calendar: 366,
  changes: 3,
  columns: 5,
  dependsOn: 3,
  dimensions: 1,
  lateReporters: 5,
  metricCatalogue: 160,
  populations: 3,
  predecessors: 3,
  provenance: 2,
  reporters: 2,
  revisions: 5,
  rules: 2,
  steps: 6,
  successors: 3,
  supplementRequests: 2,
  values: 5,
};
/** A number of all rows is a statement of its own, however many rows the page has. */
const countWeight = 5;
const numbers = ['first', 'last', 'count', 'limit'];
const lists = ['ids', 'representations'];

const known = new WeakMap<GraphQLField<unknown, unknown>, FieldCost>();

/**
 * The cost of a field, by rule: nobody writes it by hand.
 *
 * A field that answers a connection sizes its `edges` and `nodes`; a list of objects has 20 rows unless an argument or its
 * name says how many; `totalCount` weighs 5. A resolver may say otherwise in its field's `extensions.cost`.
 */
export function fieldCost(field: GraphQLField<unknown, unknown>): FieldCost {
  let cost = known.get(field);
  if (!cost) known.set(field, (cost = byRule(field)));
  return cost;
}

function byRule(field: GraphQLField<unknown, unknown>): FieldCost {
  const own = field.extensions['cost'];
  const usual = isCompositeType(getNamedType(field.type)) ? 1 : 0;
  const weight = typeof own === 'number' ? own : field.name === 'totalCount' ? countWeight : usual;
  return { weight, isWeighted: weight !== usual, listSize: sizeOf(field) };
}

function sizeOf({ name: field, type, args }: GraphQLField<unknown, unknown>): ListSize | undefined {
  const slicingArguments = args
    .filter(({ name, type: of }) => numbers.includes(name) || (lists.includes(name) && isListType(getNullableType(of))))
    .map(({ name }) => name);
  const sizedFields = rowsOf(type);
  if (sizedFields.length > 0) return { assumedSize: defaultPage, slicingArguments, sizedFields };
  if (!isListType(getNullableType(type)) || !isCompositeType(getNamedType(type))) return undefined;
  return { assumedSize: knownRows[field] ?? usualRows, slicingArguments, sizedFields: [] };
}

/** The fields that hold the rows of a connection; none for any other type. */
export function rowsOf(type: GraphQLOutputType): readonly string[] {
  const named = getNamedType(type);
  if (isListType(getNullableType(type)) || !isObjectType(named) || !named.name.endsWith('Connection')) return [];
  return ['edges', 'nodes'].filter((name) => name in named.getFields());
}
