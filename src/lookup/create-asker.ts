import type { Instant } from '#domain';
import type { LookupAnswer } from '#sources';
import { createCallPolicy } from './create-call-policy.js';
import type { LookupOutcome } from './lookup.js';
import type { LookupLimits } from './lookup-limits.js';
import type { LookupSource } from './lookup-source.js';
import type { LookupStanding } from './lookup-standing.js';
import { createRecentOutcomes } from './recent-outcomes.js';

/** Asks one source. */
export interface Asker {
  readonly ask: (key: string) => Promise<LookupOutcome>;
  readonly standing: () => LookupStanding;
}

type Waiting = ReadonlyMap<string, PromiseWithResolvers<LookupOutcome>>;

/**
 * Collects the keys that are asked within one tick, whichever operations ask, and sends them in as few calls as the
 * protocol allows; the same key is not asked twice while an answer is on its way or fresh.
 */
export function createAsker(source: LookupSource, limits: LookupLimits, now: () => Instant): Asker {
  const policy = createCallPolicy(source.call, limits, now);
  const recent = createRecentOutcomes(limits.keepMs);
  const standing = (): LookupStanding => ({ source: source.name, ...policy.standing() });
  let waiting: Map<string, PromiseWithResolvers<LookupOutcome>> | undefined;

  const unavailable = (words: string): LookupOutcome => ({
    state: 'UNAVAILABLE',
    source: source.name,
    words,
    circuit: standing().state,
  });
  const outcomeOf = (answer: LookupAnswer, key: string): LookupOutcome => {
    if (answer.failure) return unavailable(answer.failure.words);
    const record = answer.found.get(key);
    if (record) return { state: 'FOUND', record, fetchedAt: now() };
    return answer.unreadable.has(key)
      ? unavailable('its answer about this record breaks the rules of its format')
      : { state: 'NOT_FOUND', fetchedAt: now() };
  };
  const send = async (keys: readonly string[], asked: Waiting, signal: AbortSignal): Promise<void> => {
    try {
      const answer = await policy.call(keys, signal);
      for (const key of keys) asked.get(key)!.resolve(outcomeOf(answer, key));
    } catch (error) {
      for (const key of keys) asked.get(key)!.reject(error);
    }
  };
  const flush = async (): Promise<void> => {
    const asked = waiting!;
    waiting = undefined;
    const deadline = new AbortController();
    const timer = setTimeout(() => {
      deadline.abort();
      const outcome = unavailable(`it did not answer within the deadline of ${limits.deadlineMs} ms`);
      for (const { resolve } of asked.values()) resolve(outcome);
    }, limits.deadlineMs);
    const keys = [...asked.keys()];
    const calls: Promise<void>[] = [];
    for (let first = 0; first < keys.length; first += source.keysPerCall) {
      calls.push(send(keys.slice(first, first + source.keysPerCall), asked, deadline.signal));
    }
    await Promise.all(calls);
    clearTimeout(timer);
  };

  return {
    standing,
    ask: (key) => {
      const known = recent.get(key);
      if (known) return known;
      if (!waiting) {
        waiting = new Map();
        setImmediate(() => void flush());
      }
      const asked = Promise.withResolvers<LookupOutcome>();
      waiting.set(key, asked);
      recent.put(key, asked.promise);
      return asked.promise;
    },
  };
}
