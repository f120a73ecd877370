import type { LookupOutcome } from './lookup.js';

/** Outcomes that are on their way or a few seconds old, by key. */
export interface RecentOutcomes {
  readonly get: (key: string) => Promise<LookupOutcome> | undefined;
  readonly put: (key: string, outcome: Promise<LookupOutcome>) => void;
}

/** Most keys remembered of one source; the oldest go first. */
const most = 5_000;

/** Remembers what a source answered for `keepMs` after it came; that it could not be asked is not remembered. */
export function createRecentOutcomes(keepMs: number): RecentOutcomes {
  const entries = new Map<string, { readonly outcome: Promise<LookupOutcome>; until: number }>();
  return {
    get: (key) => {
      const entry = entries.get(key);
      if (entry && entry.until < performance.now()) entries.delete(key);
      else return entry?.outcome;
      return undefined;
    },
    put: (key, outcome) => {
      const entry = { outcome, until: Number.POSITIVE_INFINITY };
      entries.delete(key);
      entries.set(key, entry);
      if (entries.size > most) entries.delete(entries.keys().next().value!);
      const end = (isAnswer: boolean): void => {
        entry.until = performance.now() + keepMs;
        if (!isAnswer && entries.get(key) === entry) entries.delete(key);
      };
      outcome.then(
        ({ state }) => end(state !== 'UNAVAILABLE' && keepMs > 0),
        () => end(false),
      );
    },
  };
}
