import { GianhError } from '#kernel';

/** One thing wrong in a seed file; line 0 is the file as a whole, field `''` the row as a whole. */
export interface SeedFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

/** Collects faults over any number of files, so that all are reported at once. */
export interface SeedFaults {
  readonly all: readonly SeedFault[];
  add(file: string, line: number, field: string, problem: string): void;
  /** Throws one GIANH_SEED_INVALID that lists every fault collected; does nothing when there is none. */
  throwIfAny(): void;
}

export function createSeedFaults(): SeedFaults {
  const all: SeedFault[] = [];
  return {
    all,
    add: (file, line, field, problem) => void all.push({ file, line, field, problem }),
    throwIfAny() {
      if (all.length === 0) return;
      const lines = all.map(({ file, line, field, problem }) => {
        const place = [file, line > 0 ? `line ${line}` : '', field].filter((part) => part !== '').join(', ');
        return `  ${place}: ${problem}`;
      });
      throw new GianhError('GIANH_SEED_INVALID', `Seed files have ${all.length} fault(s):\n${lines.join('\n')}`, {
        faults: all,
      });
    },
  };
}
