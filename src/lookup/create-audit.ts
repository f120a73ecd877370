import type { Logger } from '#kernel';
import type { LookupOutcome, LookupQuestion } from './lookup.js';

/** Writes down who asked which source, and what came of it. */
export type Audit = (question: LookupQuestion, source: string, outcome: Promise<LookupOutcome>) => void;

/**
 * Writes one line for all questions of one asker to one source within a tick: who, what kind, which source, how many and
 * what came of them. Never a key: a dossier's code leads to a person.
 */
export function createAudit(logger: Logger): Audit {
  const open = new Map<string, Promise<LookupOutcome>[]>();
  return ({ asker, kind }, source, outcome) => {
    const name = JSON.stringify([asker, kind, source]);
    const known = open.get(name);
    if (known) {
      known.push(outcome);
      return;
    }
    const outcomes = [outcome];
    open.set(name, outcomes);
    const begun = performance.now();
    setImmediate(() => {
      open.delete(name);
      void Promise.allSettled(outcomes).then((ended) => {
        const count = (state: LookupOutcome['state']): number =>
          ended.filter((one) => one.status === 'fulfilled' && one.value.state === state).length;
        logger.info(
          {
            asker,
            kind,
            source,
            asked: ended.length,
            found: count('FOUND'),
            notFound: count('NOT_FOUND'),
            unavailable: count('UNAVAILABLE'),
            noDoor: count('NO_DOOR'),
            failed: ended.filter(({ status }) => status === 'rejected').length,
            ms: Math.round(performance.now() - begun),
          },
          'live look-up',
        );
      });
    });
  };
}
