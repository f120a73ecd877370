import type { LookupFailure } from '#sources';

/** A call that gave no answer worth reading, as the policies see it. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(readonly failure: LookupFailure) {
    super(failure.words);
  }
}
