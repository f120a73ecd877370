import type { Day, Fact, Reporter, TargetBook } from '#domain';
import type { MetricBooks, MetricCatalogue } from '#metrics';
import type { InboxRow } from '#store';
import type { ModelLevels } from './model-levels.js';

/** One delivery of records: everything of one load number, published together. */
export interface ModelLoad {
  readonly number: number;
  readonly rows: readonly InboxRow[];
}

/** A model folder compiled: what the publisher and the engine work with, nothing of it from the province's seeds. */
export interface Model {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly catalogue: MetricCatalogue;
  readonly books: MetricBooks;
  readonly targets: TargetBook;
  readonly levels: ModelLevels;
  /** Names of the sources; a record's source is its place in the list, from 1. */
  readonly sources: readonly string[];
  readonly reporters: readonly Reporter[];
  /** In the order of their numbers. */
  readonly loads: readonly ModelLoad[];
  /** Code of the unit that questions without areas are about. */
  readonly home?: string;
  /** The civil day of all answers, where a question names none. */
  readonly today?: Day;
}
