import type { IntakeSource } from '#intake';
import type { SourceAdapter } from '#sources';
import type { IntakeHub } from '../intake/intake-hub.js';

/** A row that must become exactly this record (columns of its table; what is not named may be anything). */
export interface Case<Delivery> {
  readonly title: string;
  readonly delivery: Delivery;
  readonly kind: string;
  readonly key: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What a door is tried with; a delivery is whatever its sender hands over at once. */
export interface Samples<Delivery> {
  /** At least five clean rows. */
  readonly first: Delivery;
  /** Other records. */
  readonly second: Delivery;
  /** Records of `first` as they became later. */
  readonly newer: Delivery;
  /** One row of several is bad: how many come through, and why the one does not. */
  readonly oneBad: {
    readonly delivery: Delivery;
    readonly accepted: number;
    readonly code: string;
    /** The same row without its fault. */
    readonly mended: Delivery;
  };
  /**
   * Cut off in the middle: `kept` records were whole before, and where it is noticed: the delivery is marked, one row is
   * kept as unreadable, or the sender is told (and nothing lands).
   */
  readonly cutOff: {
    readonly delivery: Delivery;
    readonly kept: number;
    readonly noticed: 'DELIVERY' | 'ROW' | RegExp;
  };
  /** Not a delivery of this system at all, and what its sender is told. */
  readonly alien: { readonly delivery: Delivery; readonly told: RegExp };
  /** Good and bad rows full of personal details, each of which begins with `mark`. */
  readonly canary: (mark: string) => Delivery | Promise<Delivery>;
  /** Promise 6: dates by their declared precision. */
  readonly dates: readonly Case<Delivery>[];
  /** Promise 7: codes by date, unknown ones kept. */
  readonly codes: readonly Case<Delivery>[];
  /** Promise 9: what the source rewrote is flagged. */
  readonly flagged: readonly Case<Delivery>[];
  /** Promise 11: what the sender sees after `first` and after `oneBad`. */
  readonly told: { readonly good: RegExp; readonly bad: RegExp };
}

/** A door in use. */
export interface OpenDoor<Delivery> {
  /** Hands a delivery over as its sender would and answers what the sender sees; refused or not. */
  readonly deliver: (delivery: Delivery) => Promise<string>;
  readonly close?: () => Promise<void>;
}

/** A way in: an adapter and how its system delivers. */
export interface Door<Delivery> {
  readonly name: string;
  readonly adapter: SourceAdapter;
  /** The source instance that deliveries through this door belong to. */
  readonly source: (hub: IntakeHub) => Promise<IntakeSource>;
  readonly open: (hub: IntakeHub) => Promise<OpenDoor<Delivery>>;
  readonly samples: () => Promise<Samples<Delivery>>;
  /** Promise 10: how it is polite, tried by the door itself. */
  readonly polite: { readonly promise: string; readonly holds: (hub: IntakeHub) => Promise<void> };
}
