import { lexicographicSortSchema, printSchema } from 'graphql';
import type { MetricCatalogue } from '#metrics';
import { createSchema } from './create-schema.js';

/** The schema as text, sorted, for schema/schema.graphql: the same catalogue gives the same text. */
export function printSchemaText(catalogue: MetricCatalogue): string {
  return `${printSchema(lexicographicSortSchema(createSchema(catalogue)))}\n`;
}
