/** A period of the warehouse that the hub has too. */
export interface WarehousePeriod {
  readonly periodId: number;
  readonly dataYear: number;
  /** As the hub writes it: 2025-07, 2025-Q3, 2025. */
  readonly code: string;
  readonly lastDay: string;
}

/** Periods 1–12 are months, 13–16 quarters, 20 the year; `undefined` for those the hub has not (17, 18, 21) and for any other number. */
export function warehousePeriod(periodId: number, dataYear: number): WarehousePeriod | undefined {
  if (!Number.isInteger(dataYear) || dataYear < 1900 || dataYear > 2200) return undefined;
  const of = (code: string, month: number): WarehousePeriod => ({
    periodId,
    dataYear,
    code,
    lastDay: new Date(Date.UTC(dataYear, month, 0)).toISOString().slice(0, 10),
  });
  if (periodId >= 1 && periodId <= 12) return of(`${dataYear}-${String(periodId).padStart(2, '0')}`, periodId);
  if (periodId >= 13 && periodId <= 16) return of(`${dataYear}-Q${periodId - 12}`, (periodId - 12) * 3);
  return periodId === 20 ? of(String(dataYear), 12) : undefined;
}

/** Numbers of the periods the hub has, in the order of the warehouse. */
export const periodIds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20];
