import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { IndicatorGrain } from './indicator-value.js';

/** A period as the warehouse numbers it, in the hub's terms. */
export interface IndicatorPeriod {
  readonly code: string;
  readonly grain: IndicatorGrain;
  readonly lastDay: Day;
}

/**
 * The period of a warehouse `periodId` in a `dataYear`: 1–12 months, 13–16 quarters, 17 and 18 half-years, 20 the year,
 * 21 the five-year plan that holds the year (2021–2025, 2026–2030: Law on Public Investment 39/2019/QH14, article 52).
 *
 * `undefined` for any other number.
 */
export function periodOfWarehouse(periodId: number, year: number): IndicatorPeriod | undefined {
  if (!Number.isInteger(periodId) || !Number.isInteger(year)) return undefined;
  if (periodId >= 1 && periodId <= 12) return months('MONTH', `${year}-${pad(periodId)}`, year, periodId);
  if (periodId >= 13 && periodId <= 16)
    return months('QUARTER', `${year}-Q${periodId - 12}`, year, (periodId - 12) * 3);
  if (periodId === 17 || periodId === 18)
    return months('HALF_YEAR', `${year}-H${periodId - 16}`, year, (periodId - 16) * 6);
  if (periodId === 20) return months('YEAR', String(year), year, 12);
  if (periodId !== 21) return undefined;
  const first = year - ((((year - 1) % 5) + 5) % 5);
  return months('FIVE_YEARS', `${first}-${first + 4}`, first + 4, 12);
}

function months(grain: IndicatorGrain, code: string, year: number, lastMonth: number): IndicatorPeriod {
  const next = lastMonth === 12 ? `${year + 1}-01-01` : `${year}-${pad(lastMonth + 1)}-01`;
  return { code, grain, lastDay: addDays(next, -1) };
}

const pad = (month: number): string => String(month).padStart(2, '0');
