import { lexicographicSortSchema, printSchema } from 'graphql';
import type { MetricCatalogue } from '#metrics';
import { printCosts } from '../cost/print-costs.js';
import { createSchema } from './create-schema.js';

/** The schema as text, sorted and with the costs of its fields, for schema/schema.graphql: the same catalogue gives the same text. */
export function printSchemaText(catalogue: MetricCatalogue): string {
  const schema = lexicographicSortSchema(createSchema(catalogue));
  return `${printCosts(printSchema(schema), schema)}\n`;
}
