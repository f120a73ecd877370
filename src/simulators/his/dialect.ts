/** The decision whose annex a file follows. */
export type Dialect = '130' | '4750' | '3176';

/** Systems changed to QĐ 4750 on 2024-07-01 and to QĐ 3176 on 2025-01-01, by the day the patient left. */
export function dialectOn(day: string): Dialect {
  if (day < '2024-07-01') return '130';
  return day < '2025-01-01' ? '4750' : '3176';
}
