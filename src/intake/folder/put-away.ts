import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArrivedFile, outcomes } from './list-arrivals.js';

/**
 * Moves a taken file to `done/` or `failed/` in its sender's folder, where the sender sees what became of it; with a
 * sentence beside it (`<name>.txt`) when there is something to say. A name already there is not overwritten.
 */
export async function putAway(
  { folder, name, path }: ArrivedFile,
  outcome: (typeof outcomes)[number],
  mark: string,
  sentence?: string,
): Promise<void> {
  const target = join(folder, outcome);
  await mkdir(target, { recursive: true });
  const free = (await isThere(join(target, name))) ? `${mark}-${name}` : name;
  if (sentence !== undefined) await writeFile(join(target, `${free}.txt`), `${sentence}\n`);
  await rename(path, join(target, free));
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
