/** Success with a value, or failure with a reason: for what is expected to fail and must be counted, not thrown. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const failure = <Failure>(reason: Failure): Result<never, Failure> => ({ ok: false, failure: reason });
