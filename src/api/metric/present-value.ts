import type { MetricValue } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import type { AskedValue } from './asked-value.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { PresentedMetricValue } from './metric-value.type.js';

/** A value of the engine as the schema shows it, with what it was asked by. */
export function presentValue(value: MetricValue, { ports }: ApiContext, asked: AskedValue): PresentedMetricValue {
  const metric = metricOfDefinition(ports.engine.catalogue.get(value.metric));
  return new PresentedMetricValue(value, metric, presentSnapshot(asked.reading.snapshot), asked);
}
