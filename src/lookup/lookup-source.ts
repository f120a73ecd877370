import type { LookupCall, LookupKind } from '#sources';

/** A source that can be asked about single records. */
export interface LookupSource {
  /** The store's number of the source. */
  readonly id: number;
  readonly name: string;
  readonly kind: LookupKind;
  readonly keysPerCall: number;
  readonly call: LookupCall;
}
