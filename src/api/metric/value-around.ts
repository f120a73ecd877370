import type { Period, PeriodWindow } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { areaInPeriod } from './area-in-period.js';
import { presentValue } from './present-value.js';
import type { PresentedMetricValue } from './metric-value.type.js';

/** What is asked otherwise than the value itself. */
interface Otherwise {
  readonly key?: string;
  readonly period?: Period;
  readonly window?: PeriodWindow;
}

/** A value like another, of another metric, period or window; all of an operation are one plan. */
export async function valueAround(
  { answer, asked }: PresentedMetricValue,
  context: ApiContext,
  otherwise: Otherwise,
): Promise<PresentedMetricValue> {
  const { key = answer.metric, period = asked.period, window = asked.window } = otherwise;
  const area = period === asked.period ? asked.area : areaInPeriod(asked, period);
  const { where, frame, reading } = asked;
  const value = await context.metrics.value({ key, area, period, where, frame, window, snapshot: reading.view });
  return presentValue(value, context, { ...asked, area, period, window });
}
