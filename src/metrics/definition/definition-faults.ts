import type { MetricFiles, PositionedDocument } from '#config';
import { GianhError } from '#kernel';

/** Collects what is wrong with the files of the catalogue, so that all of it is reported at once. */
export interface DefinitionFaults {
  readonly count: () => number;
  /** `path` as in the document's lines; a path that is not there stands on the line of the nearest part that is. */
  readonly add: (document: PositionedDocument, path: string, problem: string) => void;
  /** One GIANH_SEED_INVALID with every fault in the order of files and lines; nothing when there is none. */
  readonly throwIfAny: () => void;
}

/** `found` are the faults of reading, reported together with those of meaning. */
export function createDefinitionFaults(found: MetricFiles['faults']): DefinitionFaults {
  const all = [...found];
  return {
    count: () => all.length,
    add: (document, path, problem) =>
      void all.push({ file: document.file, line: lineOf(document, path), field: path, problem }),
    throwIfAny() {
      if (all.length === 0) return;
      all.sort((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
      const lines = all.map(({ file, line, field, problem }) => {
        const place = [file, line > 0 ? `line ${line}` : '', field].filter((part) => part !== '').join(', ');
        return `  ${place}: ${problem}`;
      });
      throw new GianhError(
        'GIANH_SEED_INVALID',
        `The metric catalogue has ${all.length} fault(s):\n${lines.join('\n')}`,
        { faults: all },
      );
    },
  };
}

function lineOf({ lines }: PositionedDocument, path: string): number {
  if (Object.hasOwn(lines, path)) return lines[path]!;
  return path === '' ? 1 : lineOf({ file: '', value: undefined, lines }, path.replace(/(^|\.)[^.[]*$|\[\d+\]$/, ''));
}
