import type { SeedRow } from '#config';
import type { Provenance } from './register-set.js';

/** A row's place as it is kept with the record: the last two parts of the path, so that no machine's folders are stored. */
export function provenanceOf({ file, line }: Pick<SeedRow, 'file' | 'line'>): Provenance {
  return { file: file.split(/[\\/]/).slice(-2).join('/'), line };
}

/** An empty cell is an absent value. */
export function optional(value: string): string | undefined {
  return value === '' ? undefined : value;
}

/** The codes of a cell that joins them by `;`. */
export function listed(value: string): readonly string[] {
  return value === '' ? [] : value.split(';');
}
