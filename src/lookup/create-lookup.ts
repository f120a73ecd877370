import type { Instant } from '#domain';
import type { Clock, Logger } from '#kernel';
import { createAsker } from './create-asker.js';
import { createAudit } from './create-audit.js';
import type { Lookup, LookupOutcome } from './lookup.js';
import type { LookupLimits } from './lookup-limits.js';
import type { LookupSource } from './lookup-source.js';

export interface LookupDeps {
  readonly sources: readonly LookupSource[];
  readonly limits: LookupLimits;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Look-ups at these sources, each with its own batches, breaker and memory: a dead one costs the others nothing. */
export function createLookup({ sources, limits, clock, logger }: LookupDeps): Lookup {
  const now = (): Instant => `${clock.now().toISOString().slice(0, 19)}Z`;
  const askers = new Map(sources.map((source) => [source.id, { source, ...createAsker(source, limits, now) }]));
  const audit = createAudit(logger);
  return {
    ask: (question) => {
      const asker = askers.get(question.source);
      const hasDoor = asker?.source.kind === question.kind;
      const outcome = hasDoor ? asker.ask(question.key) : Promise.resolve<LookupOutcome>({ state: 'NO_DOOR' });
      audit(question, asker?.source.name ?? String(question.source), outcome);
      return outcome;
    },
    standings: () => [...askers.values()].map(({ standing }) => standing()),
  };
}
