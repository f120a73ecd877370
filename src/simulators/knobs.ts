/** How much the stand-ins produce and how badly they behave; rates are shares from 0 to 1, days `YYYY-MM-DD`. */
export interface Knobs {
  /** 1 is the default volume (about 30,000 dossiers in all); a full province is a few hundred times that. */
  readonly volume: number;
  /** Text or number that decides every generated value: the same seed and knobs give the same bytes. */
  readonly seed: string | number;
  /** First day of history. */
  readonly from: string;
  /** Today: the last day on which anything has happened. */
  readonly to: string;
  /** Share of requests answered with a server error. */
  readonly errorRate: number;
  readonly latencyMs: number;
  /** Share of pages (or files) cut short. */
  readonly truncatedPages: number;
  /** Share of records sent twice. */
  readonly duplicates: number;
  /** Share of records corrected in a later delivery. */
  readonly lateCorrections: number;
  /** Share of records with a fault of the reference's dirty-input list. */
  readonly dirtyRows: number;
}

/** The default volume with a well-behaved world, from January 2020. */
export const calmKnobs: Omit<Knobs, 'to'> = {
  volume: 1,
  seed: 1,
  from: '2020-01-01',
  errorRate: 0,
  latencyMs: 0,
  truncatedPages: 0,
  duplicates: 0,
  lateCorrections: 0,
  dirtyRows: 0,
};
