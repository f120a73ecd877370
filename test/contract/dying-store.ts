import { type IntakeStore, intakeStore } from '#store';

/** A store that dies, as a killed hub does: at one call, and with it everything after, until it is revived. */
export interface DyingStore {
  readonly store: IntakeStore;
  /** Lives again, and dies at the `call`-th writing call from now. */
  readonly revive: (call: number) => void;
  readonly died: () => boolean;
}

const reads = /^(read|list|find|count(Parts)|inTransaction|lock)/;

/** The real store with a fuse in every writing operation. */
export function createDyingStore(): DyingStore {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const fused = Object.entries(intakeStore).map(([name, operation]) => {
    const call = (...args: readonly unknown[]): unknown => {
      if (!reads.test(name)) left -= 1;
      dead ||= left <= 0;
      if (dead) throw new Error('the hub was killed');
      return (operation as (...given: readonly unknown[]) => unknown)(...args);
    };
    return [name, call] as const;
  });
  return {
    store: Object.fromEntries(fused) as unknown as IntakeStore,
    revive: (call) => {
      dead = false;
      left = call;
    },
    died: () => dead,
  };
}
