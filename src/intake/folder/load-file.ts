import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { GianhError } from '#kernel';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { withRun } from '../run/with-run.js';
import type { FileToRead } from './read-arrival.js';
import { takeFile, type TakenFile } from './take-file.js';

export interface LoadOptions {
  /** Let it through although it would be held for deleting too much. */
  readonly accept?: boolean;
  readonly reporter?: string;
}

/**
 * Loads one file by hand, wherever it lies; it is not moved.
 *
 * Throws GIANH_NOT_FOUND, GIANH_DELIVERY_REFUSED for what is not such a file, GIANH_DELIVERY_HELD for a full delivery
 * that would delete too much.
 */
export async function loadFile(
  deps: IntakeDeps,
  source: IntakeSource,
  path: string,
  options: LoadOptions = {},
): Promise<TakenFile> {
  const file = await fileAt(path);
  return withRun(deps, source, 'COMMAND', async (run) => {
    const taken = await takeFile(deps, source, { ...file, ...options, runId: await run() });
    if (taken.outcome === 'HELD') {
      throw new GianhError('GIANH_DELIVERY_HELD', `${file.name}: ${taken.message ?? 'held'}`, { file: file.name });
    }
    return { value: taken, incomplete: taken.outcome === 'INCOMPLETE', message: taken.message };
  });
}

/** The file at a path, by name and size. */
export async function fileAt(path: string): Promise<FileToRead> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new GianhError('GIANH_NOT_FOUND', `There is no file ${path}.`);
  return { name: basename(path), path, size: found.size };
}
