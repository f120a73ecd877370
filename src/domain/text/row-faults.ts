import { GianhError } from '#kernel';

/** Collects what is wrong with seed rows, so that all of it is reported at once. */
export interface RowFaults {
  add(row: { readonly file: string; readonly line: number }, field: string, problem: string): void;
  /** One GIANH_SEED_INVALID with every fault; nothing when there is none. */
  throwIfAny(): void;
}

export function createRowFaults(): RowFaults {
  const faults: { readonly file: string; readonly line: number; readonly field: string; readonly problem: string }[] =
    [];
  return {
    add: ({ file, line }, field, problem) => void faults.push({ file, line, field, problem }),
    throwIfAny() {
      if (faults.length === 0) return;
      const lines = faults.map(({ file, line, field, problem }) => `  ${file}, line ${line}, ${field}: ${problem}`);
      throw new GianhError('GIANH_SEED_INVALID', `Seed files have ${faults.length} fault(s):\n${lines.join('\n')}`, {
        faults,
      });
    },
  };
}
