import {
  BrokenCircuitError,
  bulkhead,
  circuitBreaker,
  CircuitState as Circuit,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleType,
  handleWhen,
  type IRetryBackoffContext,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import type { Instant } from '#domain';
import type { LookupAnswer, LookupCall } from '#sources';
import { CallFailed } from './call-failed.js';
import type { LookupLimits } from './lookup-limits.js';
import type { CircuitState, LookupStanding } from './lookup-standing.js';

/** Calls to one source under its policies, and how it stands. */
export interface CallPolicy {
  /** Answers, or a failure in words; throws only what is no fault of the source. */
  readonly call: LookupCall;
  readonly standing: () => Omit<LookupStanding, 'source'>;
}

const states: Readonly<Record<Circuit, CircuitState>> = {
  [Circuit.Closed]: 'CLOSED',
  [Circuit.Open]: 'OPEN',
  [Circuit.HalfOpen]: 'HALF_OPEN',
  [Circuit.Isolated]: 'OPEN',
};

/**
 * Puts a source's calls under its policies, from the outside in: only so many at once; retries with backoff and jitter for
 * what may succeed; a breaker that leaves a failing source alone; a time limit for each call.
 *
 * Who waits for a turn when the deadline comes is never sent.
 */
export function createCallPolicy(ask: LookupCall, limits: LookupLimits, now: () => Instant): CallPolicy {
  const { breaker: patience } = limits;
  let since: Instant | undefined;
  let lastError: LookupStanding['lastError'];
  let lastAnswerAt: Instant | undefined;

  const breaker = circuitBreaker(handleType(CallFailed).orType(TaskCancelledError), {
    halfOpenAfter: patience.coolDownMs,
    breaker: new ConsecutiveBreaker(patience.failures),
  });
  breaker.onStateChange(() => (since = now()));
  const policy = wrap(
    bulkhead(limits.atOnce, Number.POSITIVE_INFINITY),
    retry(handleWhen(isWorthAnother(limits)), {
      maxAttempts: limits.retries,
      backoff: new DelegateBackoff(waitOf(limits)),
    }),
    breaker,
    timeout(limits.timeoutMs, TimeoutStrategy.Aggressive),
  );

  const call: LookupCall = async (keys, signal) => {
    try {
      return await policy.execute(async (context) => {
        const answer = await ask(keys, context.signal);
        if (!answer.failure) {
          lastAnswerAt = now();
          return answer;
        }
        lastError = { words: answer.failure.words, at: now() };
        throw new CallFailed(answer.failure);
      }, signal);
    } catch (error) {
      if (error instanceof TaskCancelledError) lastError = { words: tooSlow(limits), at: now() };
      return failureOf(error, limits);
    }
  };
  return { call, standing: () => ({ state: states[breaker.state], since, lastError, lastAnswerAt }) };
}

/** Doubling waits with jitter of half either way, never shorter than the source asked for. */
const waitOf =
  ({ firstRetryMs }: LookupLimits) =>
  ({ attempt, result }: IRetryBackoffContext<unknown>): number => {
    const planned = firstRetryMs * 2 ** (attempt - 1) * (0.5 + Math.random());
    const asked = 'error' in result && result.error instanceof CallFailed ? result.error.failure.retryAfterMs : 0;
    return Math.max(planned, asked ?? 0);
  };

/** A retry that would begin after what the source asked to wait, or after the deadline, is none. */
const isWorthAnother =
  ({ deadlineMs }: LookupLimits) =>
  (error: unknown): boolean =>
    error instanceof TaskCancelledError ||
    (error instanceof CallFailed && error.failure.mayRetry && (error.failure.retryAfterMs ?? 0) < deadlineMs / 4);

function failureOf(error: unknown, limits: LookupLimits): LookupAnswer {
  if (error instanceof CallFailed) return { failure: error.failure };
  if (error instanceof TaskCancelledError) return { failure: { words: tooSlow(limits), mayRetry: true } };
  if (!(error instanceof BrokenCircuitError)) throw error;
  const words = `it failed ${limits.breaker.failures} times in a row and is left alone for a while`;
  return { failure: { words, mayRetry: false } };
}

const tooSlow = ({ timeoutMs }: LookupLimits): string => `it did not answer within ${timeoutMs} ms`;
