import { addDays, type AreaBook, type Day, type Period, type UnitVersion } from '#domain';
import type { AskedArea, MetricQuery } from './metric-query.js';
import type { RowTarget } from './row-target.js';

/**
 * The rows of a query, areas by periods: each area code read as of the period's last day.
 *
 * A code that no unit had on that day, but had on another, is a row with the reason; one that never existed throws
 * GIANH_UNKNOWN_CODE.
 */
export function targetRows({ areas, periods, snapshot }: MetricQuery, book: AreaBook): readonly RowTarget[] {
  return areas.flatMap((area) => periods.map((period) => target(area, period, snapshot.day, book)));
}

function target(area: AskedArea, period: Period, today: Day, book: AreaBook): RowTarget {
  const lastDay = addDays(period.to, -1);
  const partial = period.to > today;
  const until = partial && addDays(today, 1) < period.to ? addDays(today, 1) : period.to;
  const asked = 'unitId' in area ? book.unit(area.unitId) : undefined;
  const unit = asked ?? book.find((area as { code: string }).code, lastDay);
  if (!unit) {
    const stood = nearestVersion((area as { code: string }).code, lastDay, book);
    return { unit: stood, period, until, partial, refusal: outsideValidity(stood, period) };
  }
  if (!book.standsOn(unit.id, lastDay)) {
    return { unit, period, until, partial, refusal: outsideValidity(unit, period, book) };
  }
  const change = book.changesWithin(unit.id, period.from, period.to);
  if (change) return { unit, period, until, partial, refusal: structureChanged(unit, change.on) };
  return { unit, period, until, partial };
}

/** The version of a code that stood closest to a day; throws GIANH_UNKNOWN_CODE when the code never stood for anything. */
function nearestVersion(code: string, day: Day, book: AreaBook): UnitVersion {
  const versions = book.versionsOf(code);
  return versions.find(({ from }) => from !== undefined && from > day) ?? versions.at(-1) ?? book.resolve(code, day);
}

function outsideValidity(unit: UnitVersion, period: Period, book?: AreaBook): RowTarget['refusal'] {
  const stands = `${unit.from ?? '…'} – ${unit.to ?? '…'}`;
  const successors = book?.successors(unit.id).map(({ successorId }) => book.unit(successorId)) ?? [];
  const after =
    successors.length > 0 ? `; ${successors.map(({ nameVi, code }) => `${nameVi} (${code})`).join(', ')}` : '';
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi: `${unit.nameVi} (${unit.code}) chỉ tồn tại trong khoảng ${stands}, không có trong kỳ ${period.code}${after}.`,
      en: `${unit.nameEn} (${unit.code}) stands ${stands}, not at the end of ${period.code}${after}.`,
    },
  };
}

function structureChanged(unit: UnitVersion, on: Day): RowTarget['refusal'] {
  return {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: `STRUCTURE_CHANGED: địa giới của ${unit.nameVi} (${unit.code}) thay đổi ngày ${on}, trong kỳ này.`,
      en: `STRUCTURE_CHANGED: the territory of ${unit.nameEn} (${unit.code}) changed on ${on}, inside this period.`,
    },
    hint: `Ask for periods that end before ${on} or begin on it.`,
  };
}
