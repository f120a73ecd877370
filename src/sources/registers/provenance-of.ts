import type { SeedRow } from '#config';
import type { Provenance } from './register-set.js';

/** A row's place as it is kept with the record: the last two parts of the path, so that no machine's folders are stored. */
export function provenanceOf({ file, line }: Pick<SeedRow, 'file' | 'line'>): Provenance {
  return { file: file.split(/[\\/]/).slice(-2).join('/'), line };
}
