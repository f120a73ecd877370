import type { AreaLevel, Day, Grain, PeriodComparison, PeriodWindow } from '#domain';
import type { DimensionFilter } from '#metrics';

/** Which periods, one of four ways. */
export type AskedPeriods =
  | { readonly codes: readonly string[] }
  | { readonly from: string; readonly to: string; readonly grain: Grain }
  | { readonly last: number; readonly grain: Grain; readonly includeCurrent: boolean }
  | { readonly between: readonly [from: string, to: string]; readonly grain: Grain };

/** Which areas; nothing given: the model's home, or all units without parent. */
export type AskedAreas =
  | { readonly codes: readonly string[] }
  | { readonly under?: string; readonly level?: AreaLevel }
  | { readonly dimension: string; readonly members: readonly string[] };

/** One entry of a file of questions, checked for its form only. */
export interface ModelQuestion {
  readonly name: string;
  readonly metrics: readonly string[];
  readonly areas: AskedAreas;
  readonly periods: AskedPeriods;
  readonly by?: string;
  readonly where: readonly DimensionFilter[];
  readonly frame?: Day;
  readonly window?: PeriodWindow;
  readonly compare?: PeriodComparison;
  /** Number of the load it is asked after; absent: after the last. */
  readonly asOf?: number;
  readonly today?: Day;
  /** Whether the answer says which tables were read. */
  readonly plan: boolean;
}
