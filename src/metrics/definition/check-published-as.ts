import type { ReadDefinition } from './check-composites.js';
import type { DefinitionFaults } from './definition-faults.js';

/**
 * Checks `published_as`: it names a metric of kind INDEX in the same unit, which is given for some of the same lengths of
 * period and levels of area, so that there is something to set side by side.
 */
export function checkPublishedAs(
  read: readonly ReadDefinition[],
  keys: readonly string[],
  faults: DefinitionFaults,
): void {
  const byKey = new Map(read.map(({ definition }) => [definition.key, definition]));
  for (const { definition, document } of read) {
    const named = definition.publishedAs;
    if (named === undefined) continue;
    const refuse = (problem: string): void => faults.add(document, 'published_as', problem);
    const other = byKey.get(named);
    if (!other && !keys.includes(named)) refuse(`no file defines ${named}`);
    if (!other) continue;
    if (other.kind !== 'INDEX') refuse(`${named} is a ${other.kind}: only an INDEX is published by others`);
    else if (other.unit !== definition.unit) refuse(`${named} is in ${other.unit}, this metric in ${definition.unit}`);
    for (const list of ['grains', 'levels'] as const) {
      const shared = definition[list].some((name) => (other[list] as readonly string[]).includes(name));
      if (!shared) refuse(`${named} is given for none of the ${list} of this metric`);
    }
  }
}
