import type { Instant } from '#domain';

/** Moments of a cron line of five fields in Asia/Ho_Chi_Minh; evaluated by whoever composes the engine. */
export interface DueMoments {
  /** The last `count` moments up to `at`, newest first. */
  readonly upTo: (cron: string, at: Instant, count: number) => readonly Instant[];
  /** The first `count` moments after `at`. */
  readonly after: (cron: string, at: Instant, count: number) => readonly Instant[];
}

/** What is done with values whose reporters are later than a limit. */
export interface LatenessRule {
  /** SHOW leaves the number, marked and with its note; WITHHOLD answers the absence STALE. */
  readonly mode: 'SHOW' | 'WITHHOLD';
  /** Hours after the due moment. */
  readonly limitHours: number;
  /** The share of a value's reporters that may be later than the limit. */
  readonly share: number;
}

/** How lateness is judged; handed in by the composition root. */
export interface LatenessPolicy {
  readonly due: DueMoments;
  /** The rule of a source, by its name. */
  readonly ruleOf: (source: string) => LatenessRule;
}

/** Nothing is ever due, nothing withheld: of an engine that is handed no policy. */
export const noLateness: LatenessPolicy = {
  due: { upTo: () => [], after: () => [] },
  ruleOf: () => ({ mode: 'SHOW', limitHours: 0, share: 1 }),
};
