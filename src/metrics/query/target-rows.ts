import { addDays, type AreaBook, type Day, isPartial, type Period, type UnitVersion } from '#domain';
import type { AskedArea, MetricQuery } from './metric-query.js';
import { outsideValidity, structureChanged } from './structure-refusals.js';
import type { RowTarget } from './row-target.js';
import { unitsWithin } from './units-within.js';

/**
 * The rows of a query, areas by periods: each area code read as of the period's last day.
 *
 * A code that no unit had on that day, but had on another, is a row with the reason; one that never existed throws
 * GIANH_UNKNOWN_CODE, one that means several units on that day GIANH_AMBIGUOUS_CODE.
 */
export function targetRows({ areas, periods, snapshot }: MetricQuery, book: AreaBook): readonly RowTarget[] {
  return areas.flatMap((area) => periods.map((period) => target(area, period, snapshot.day, book)));
}

function target(area: AskedArea, period: Period, today: Day, book: AreaBook): RowTarget {
  const lastDay = addDays(period.to, -1);
  const tomorrow = addDays(today, 1);
  const unit = unitOf(area, lastDay, book);
  const row = {
    unit,
    unitIds: [unit.id],
    period,
    until: tomorrow < period.to ? tomorrow : period.to,
    partial: isPartial(period, today),
  };
  if (!book.standsOn(unit.id, lastDay)) return { ...row, refusal: outsideValidity(unit, period, book) };
  const unitIds = unitsWithin(unit.id, period.from, book);
  const change = book.changesWithin(unitIds.at(-1)!, period.from, period.to);
  if (change?.event === 'STARTS') return { ...row, refusal: structureChanged(unit, change.on) };
  return { ...row, unitIds };
}

/** The unit asked, or where no unit has the code on that day the one that had it nearest to it. */
function unitOf(area: AskedArea, day: Day, book: AreaBook): UnitVersion {
  if ('unitId' in area) return book.unit(area.unitId);
  const versions = book.versionsOf(area.code);
  const standing = versions.filter(({ id }) => book.standsOn(id, day));
  if (versions.length === 0 || standing.length > 0) return book.resolve(area.code, day);
  return versions.find(({ from }) => from !== undefined && from > day) ?? versions.at(-1)!;
}
