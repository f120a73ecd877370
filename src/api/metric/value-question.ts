import type { Period } from '#domain';
import type { AskedArea, MetricQuery } from '#metrics';

/** One value as a field asks for it. */
export interface ValueQuestion extends Pick<MetricQuery, 'where' | 'frame' | 'window' | 'snapshot'> {
  readonly key: string;
  readonly area: AskedArea;
  readonly period: Period;
}
