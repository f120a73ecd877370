import type { MetricFiles, PositionedDocument } from '#config';
import type { Fact } from '#domain';
import { checkComposites } from './check-composites.js';
import { checkPublishedAs } from './check-published-as.js';
import { createCatalogue } from './create-catalogue.js';
import { createDefinitionFaults } from './definition-faults.js';
import { createMeasureBook } from './measure-book.js';
import type { MetricCatalogue } from './metric-catalogue.js';
import { readDefinition } from './read-definition.js';

/**
 * Compiles the files of the catalogue over the measures of the facts.
 *
 * All faults of all files, of form and of meaning, are in one GIANH_SEED_INVALID with file, line and field.
 */
export function compileCatalogue({ files, faults: found }: MetricFiles, facts: readonly Fact[]): MetricCatalogue {
  const faults = createDefinitionFaults(found);
  const book = createMeasureBook(facts);
  const fileOf = new Map<string, string>();
  const read = files.flatMap((document) => {
    const definition = readDefinition(document, book, faults);
    if (definition === undefined) return [];
    const other = fileOf.get(definition.key);
    if (other !== undefined) faults.add(document, 'key', `${definition.key} is already defined in ${other}`);
    fileOf.set(definition.key, document.file);
    return [{ definition, document }];
  });
  const keys = files.map(keyOf);
  checkComposites(read, keys, faults);
  checkPublishedAs(read, keys, faults);
  faults.throwIfAny();
  return createCatalogue(read.map(({ definition }) => definition));
}

/** The key a file writes, whatever else is wrong with it. */
const keyOf = ({ value }: PositionedDocument): string => String((value as { readonly key?: unknown } | null)?.key);
