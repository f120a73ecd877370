import type { PositionedDocument } from '#config';
import { closestNames } from '#kernel';
import type { DefinitionFaults } from './definition-faults.js';
import type { MetricDefinition } from './metric-definition.js';

/** A definition and the file it was read from. */
export interface ReadDefinition {
  readonly definition: MetricDefinition;
  readonly document: PositionedDocument;
}

/**
 * Checks what composites say of other metrics: each part exists (`keys` are those of all files, faulty ones too), can be
 * part of something, is given for every length of period, level and dimension of the composite, and none contains itself.
 */
export function checkComposites(
  read: readonly ReadDefinition[],
  keys: readonly string[],
  faults: DefinitionFaults,
): void {
  const byKey = new Map(read.map(({ definition }) => [definition.key, definition]));
  for (const { definition, document } of read.filter(({ definition: { kind } }) => kind === 'COMPOSITE')) {
    const refuse = (path: string, problem: string): void => faults.add(document, path, problem);
    const parts = definition.groups.flatMap((group, at) =>
      group.parts.map((part, index) => ({ ...part, path: `groups[${at}].parts[${index}]` })),
    );
    for (const { metric, scale, path } of parts) {
      checkNamed(metric, `${path}.metric`);
      if (scale !== undefined) checkNamed(scale, `${path}.scale`);
      const factor = scale === undefined ? undefined : byKey.get(scale);
      if (factor && factor.unit !== 'PERCENT')
        refuse(`${path}.scale`, `${factor.key} is in ${factor.unit}, not in PERCENT`);
    }
    const circle = circleFrom(definition.key, byKey);
    if (circle) refuse('groups', `contains itself: ${circle.join(' → ')}`);

    function checkNamed(key: string, path: string): void {
      const part = byKey.get(key);
      if (!part && !keys.includes(key)) return refuse(path, `no file defines ${key}${near(key, keys)}`);
      if (!part) return;
      if (part.kind === 'INDEX') refuse(path, `${key} is published by others: an INDEX is no part of a composite`);
      for (const list of ['grains', 'levels', 'dimensions'] as const) {
        const lacking = definition[list].filter((name) => !(part[list] as readonly string[]).includes(name));
        if (lacking.length > 0 && part.notDelivered === undefined) {
          refuse(list, `${key}, a part of it, is not given for ${lacking.join(', ')}`);
        }
      }
    }
  }
}

/** Keys from a composite down to itself, if it contains itself. */
function circleFrom(start: string, byKey: ReadonlyMap<string, MetricDefinition>): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (key: string, path: readonly string[]): readonly string[] | undefined => {
    for (const { metric, scale } of byKey.get(key)?.groups.flatMap(({ parts }) => parts) ?? []) {
      for (const next of [metric, ...(scale === undefined ? [] : [scale])]) {
        if (next === start) return [...path, next];
        if (seen.has(next)) continue;
        seen.add(next);
        const found = walk(next, [...path, next]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return walk(start, [start]);
}

function near(name: string, known: readonly string[]): string {
  const names = closestNames(name, known);
  return names.length > 0 ? `; did you mean ${names.join(' or ')}?` : '';
}
