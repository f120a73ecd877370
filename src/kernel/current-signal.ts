import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs `work` for somebody who may stop waiting: everything it starts finds `signal` by `currentSignal`. */
export const withSignal = <Value>(signal: AbortSignal | undefined, work: () => Value): Value =>
  current.run(signal, work);

/** Runs work that several wait for, such as filling a cache: the first of them going away must not end it for the others. */
export const withoutSignal = <Value>(work: () => Value): Value => current.run(undefined, work);

/** The signal of whoever waits for the present work; `undefined` where nobody can stop waiting. */
export const currentSignal = (): AbortSignal | undefined => current.getStore();
