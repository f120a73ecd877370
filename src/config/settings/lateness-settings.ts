/** What becomes of values whose reporters are later than the limit. */
export type LatenessMode = 'show' | 'withhold';

/** How late the reporters of a value may be. */
export interface LatenessSettings {
  readonly mode: LatenessMode;
  /** Hours after the due moment. */
  readonly limitHours: number;
  /** Share of a value's reporters that may be later. */
  readonly share: number;
}
