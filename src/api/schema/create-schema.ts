import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { MetricCatalogue } from '#metrics';
import { defineCosts } from '../cost/define-costs.js';
import { fillCatalogueEnums } from '../metric/catalogue-enums.js';
import { answerInPlace } from './answer-in-place.js';
import { markChanging } from './mark-changing.js';
import { markOneOf } from './mark-one-of.js';
import { resolvers } from './resolvers.js';

/** The executable schema with the metric keys and dimensions of a catalogue; built once per start. */
export function createSchema(catalogue: MetricCatalogue): GraphQLSchema {
  fillCatalogueEnums(catalogue);
  const schema = buildSchemaSync({ resolvers, validate: false });
  schema.getQueryType()!.description =
    'Everything the hub answers (truy vấn): areas, registers, records, numbers, and the hub itself, at one snapshot.';
  return defineCosts(markChanging(answerInPlace(markOneOf(schema))));
}
