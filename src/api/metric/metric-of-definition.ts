import type { MetricDefinition } from '#metrics';
import { Metric } from './metric.type.js';

const known = new WeakMap<MetricDefinition, Metric>();

/** The schema's metric of a definition; one object per definition. */
export function metricOfDefinition(definition: MetricDefinition): Metric {
  let metric = known.get(definition);
  if (!metric) known.set(definition, (metric = new Metric(definition)));
  return metric;
}
