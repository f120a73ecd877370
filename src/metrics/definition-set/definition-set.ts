import type { Fact, FactDimension, Measure } from '#domain';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { MetricDefinition } from '../definition/metric-definition.js';

/** Dimensions and measures of a fact as plain values. */
export interface FactDefinitions {
  readonly fact: string;
  readonly dimensions: readonly FactDimension[];
  readonly measures: readonly Measure[];
}

/** Everything numbers are defined by, as one plain value: what a snapshot names as its definition set. */
export interface DefinitionSet {
  readonly definitions: readonly MetricDefinition[];
  readonly facts: readonly FactDefinitions[];
}

/** The definition set in force. */
export const definitionSetOf = ({ all }: MetricCatalogue, facts: readonly Fact[]): DefinitionSet => ({
  definitions: all,
  facts: facts.map(({ name, dimensions, measures }) => ({ fact: name, dimensions, measures })),
});
