import type { MetricDefinition } from './metric-definition.js';

/** The definitions of one start of the hub: frozen, found by key or by words. */
export interface MetricCatalogue {
  /** SHA-256 of the definitions: the snapshot's `definition_set`. */
  readonly hash: string;
  readonly all: readonly MetricDefinition[];
  readonly find: (key: string) => MetricDefinition | undefined;
  /** Throws GIANH_UNKNOWN_METRIC with near matches. */
  readonly get: (key: string) => MetricDefinition;
  /** By words of key, names, short names and aliases in both languages, without diacritics; best first. */
  readonly search: (text: string) => readonly MetricDefinition[];
}
