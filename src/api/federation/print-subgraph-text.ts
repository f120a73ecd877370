import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { entityNames, sharedTypes } from './entity-keys.js';

/**
 * The schema as an Apollo Federation v2 subgraph says it in `_service { sdl }`: the plain schema's text, and what is
 * federated about it as extensions behind it, so that readers of the plain schema never meet it.
 *
 * Linked as v2.0, which every gateway of federation 2 understands.
 */
export function printSubgraphText(schema: GraphQLSchema): string {
  const keys = entityNames.map((name) => `extend type ${name} @key(fields: "id") @key(fields: "code")`);
  const shared = sharedTypes.map((name) => `extend type ${name} @shareable`);
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';
  return `${[printSchema(lexicographicSortSchema(schema)), link, ...keys, ...shared].join('\n\n')}\n`;
}
