import { periodProgress, type Standing, standing, type Target } from '#domain';
import type { MetricDefinition, MetricValue } from '#metrics';
import type { AskedValue } from './asked-value.js';

/** The target of a value and how it stands to it. */
export interface ReachedTarget {
  readonly target: Target | undefined;
  readonly standing: Standing;
}

/** Kinds of metrics whose figure grows while a period runs. */
const growing: ReadonlySet<string> = new Set(['COUNT', 'SUM']);

/** Targets are set for areas and periods: what is filtered, broken down or told of several periods has none. */
export function reachedTarget(
  { metric, unitId, value }: MetricValue,
  { kind }: Pick<MetricDefinition, 'kind'>,
  { period, where, window, area, reading }: Pick<AskedValue, 'period' | 'where' | 'window' | 'area' | 'reading'>,
): ReachedTarget {
  const { targets, areas } = reading.books;
  const hasOne = where.length === 0 && window === undefined && !('dimension' in area);
  const target = hasOne ? targets.targetOf(metric, areas.unit(unitId), period) : undefined;
  const pace = { progress: periodProgress(period, reading.view.day), grows: growing.has(kind) };
  return { target, standing: standing({ value }, target, pace) };
}

/** The number of a target, where it is one: a value or a place in a ranking. */
export function targetNumber(target: Target | undefined): number | undefined {
  if (target === undefined || target.goal.kind === 'BAND') return undefined;
  return target.goal.kind === 'RANK_WITHIN' ? target.goal.rank : target.goal.value;
}
