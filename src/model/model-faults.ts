import type { CsvTable, CsvTableRow, PositionedDocument, SeedFault } from '#config';
import { GianhError } from '#kernel';
import { createDefinitionFaults, createDocumentReader, type DocumentReader } from '#metrics';

/** Collects what is wrong with a model, of files of every kind, so that all of it is told at once. */
export interface ModelFaults {
  readonly reader: (document: PositionedDocument) => DocumentReader;
  readonly row: (row: Pick<CsvTableRow, 'file' | 'line'>, field: string, problem: string) => void;
  /** The columns a table must have, and may have; what is missing or not known is a fault of its header. */
  readonly columns: (table: CsvTable, required: readonly string[], optional?: readonly string[]) => boolean;
  readonly count: () => number;
  readonly all: () => readonly SeedFault[];
}

export function createModelFaults(found: readonly SeedFault[]): ModelFaults {
  const rows: SeedFault[] = [...found];
  const documents = createDefinitionFaults([]);
  return {
    reader: (document) => createDocumentReader(document, documents),
    row: ({ file, line }, field, problem) => void rows.push({ file, line, field, problem }),
    columns: ({ file, header }, required, optional = []) => {
      const known = [...required, ...optional];
      const missing = required.filter((name) => !header.includes(name));
      const foreign = header.filter((name) => !known.includes(name));
      for (const field of missing) rows.push({ file, line: 1, field, problem: 'is missing in the header' });
      for (const field of foreign) {
        rows.push({ file, line: 1, field, problem: `is no column here; known: ${known.join(', ')}` });
      }
      return missing.length === 0;
    },
    count: () => rows.length + documents.count(),
    all: () => [...rows, ...faultsOf(documents.throwIfAny)],
  };
}

/** What is wrong according to a check that throws one GIANH_SEED_INVALID; nothing when it does not throw. */
export function faultsOf(check: () => unknown): readonly SeedFault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_SEED_INVALID') {
      return error.details['faults'] as readonly SeedFault[];
    }
    throw error;
  }
}

/** One GIANH_SEED_INVALID that lists faults by file and line. */
export function modelError(what: string, faults: readonly SeedFault[]): GianhError {
  const sorted = faults.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );
  const lines = sorted.map(({ file, line, field, problem }) => {
    const place = [file, line > 0 ? `line ${line}` : '', field].filter((part) => part !== '').join(', ');
    return `  ${place}: ${problem}`;
  });
  return new GianhError('GIANH_SEED_INVALID', `${what} has ${sorted.length} fault(s):\n${lines.join('\n')}`, {
    faults: sorted,
  });
}
