import type { Day, Instant } from '#domain';

/** How the systems write a moment; wall time is that of Asia/Ho_Chi_Minh (reference, §0.2). */
export const wireDateFormats = [
  'yyyyMMddHHmmss',
  'yyyyMMddHHmm',
  'yyyyMMdd',
  'ISO',
  'dd/MM/yyyy',
  'yyyy-MM-dd HH:mm:ss',
  'EXCEL_SERIAL',
] as const;

export type WireDateFormat = (typeof wireDateFormats)[number];

/** A moment as a wire field gives it, no finer than it gives it. */
export interface WireDate {
  /** The civil day in Viet Nam; the first day of the month or year where the precision is no finer. */
  readonly day: Day;
  /** Only for a precision of MINUTE or SECOND. */
  readonly instant?: Instant;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY' | 'MINUTE' | 'SECOND';
  /** Month or day were written as zeros: unknown to the sender, not merely left out. */
  readonly zeroed: boolean;
}
