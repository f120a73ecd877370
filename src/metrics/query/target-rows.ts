import { addDays, isPartial, type OrganisationBook, type Period, type SchoolTerms, windowSpan } from '#domain';
import type { UnitSets } from '../read/unit-sets.js';
import { areaTarget } from './area-target.js';
import { memberTarget } from './member-target.js';
import type { AskedArea, MetricQuery } from './metric-query.js';
import type { RowFrame } from './row-frame.js';
import type { RowTarget } from './row-target.js';

/** What rows are found by. */
export interface TargetContext {
  readonly units: UnitSets;
  readonly organisations: OrganisationBook;
  readonly terms?: SchoolTerms;
}

/**
 * The rows of a query, areas by periods: each area code read as of the period's last day, or of the frame's.
 *
 * A code that no unit had on that day, but had on another, is a row with the reason; one that never existed throws
 * GIANH_UNKNOWN_CODE, one that means several units on that day GIANH_AMBIGUOUS_CODE.
 */
export function targetRows(query: MetricQuery, context: TargetContext): readonly RowTarget[] {
  return query.areas.flatMap((area) => query.periods.map((period) => targetOf(area, period, query, context)));
}

function targetOf(area: AskedArea, period: Period, query: MetricQuery, context: TargetContext): RowTarget {
  const tomorrow = addDays(query.snapshot.day, 1);
  const row: RowFrame = {
    on: query.frame ?? addDays(period.to, -1),
    framed: query.frame !== undefined,
    period,
    span: windowSpan(period, query.window, context.terms),
    until: tomorrow < period.to ? tomorrow : period.to,
    partial: isPartial(period, query.snapshot.day),
    slice: { by: query.by?.[0], where: query.where ?? [] },
  };
  return 'dimension' in area ? memberTarget(area, row, context) : areaTarget(area, row, context.units);
}
