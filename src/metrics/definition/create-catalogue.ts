import { canonicalJson, closestNames, GianhError, sha256 } from '#kernel';
import type { MetricCatalogue } from './metric-catalogue.js';
import type { MetricDefinition } from './metric-definition.js';
import { createMetricSearch } from './metric-search.js';

/** The catalogue over checked definitions, in the order of their keys. */
export function createCatalogue(definitions: readonly MetricDefinition[]): MetricCatalogue {
  const all = definitions.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const byKey = new Map(all.map((definition) => [definition.key, definition]));
  return Object.freeze({
    hash: sha256(canonicalJson(all)),
    all: Object.freeze(all),
    find: (key: string) => byKey.get(key),
    get(key: string) {
      const found = byKey.get(key);
      if (found) return found;
      const near = closestNames(key, byKey.keys());
      const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Ask metricCatalogue for the keys.';
      throw new GianhError('GIANH_UNKNOWN_METRIC', `The catalogue has no metric ${key}. ${hint}`, { key, near });
    },
    search: createMetricSearch(all),
  });
}
