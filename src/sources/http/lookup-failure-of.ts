import { GianhError } from '#kernel';
import type { LookupFailure } from '../adapter/lookup-door.js';
import { RequestFailure } from './request-failure.js';

/** The failure of a look-up as a value; what is no fault of the source is thrown on. */
export function lookupFailureOf(error: unknown): { readonly failure: LookupFailure } {
  if (error instanceof RequestFailure) {
    const { words, mayRetry, retryAfterMs } = error;
    return { failure: { words, mayRetry, retryAfterMs } };
  }
  // The message may quote the source's own words: they stay out.
  if (error instanceof GianhError && error.fault === 'source') {
    return { failure: { words: 'it refused, or answered outside its protocol', mayRetry: false } };
  }
  throw error;
}
